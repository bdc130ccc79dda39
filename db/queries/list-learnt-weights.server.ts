import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A version of the weights of the rules, without the weights. */
export interface LearntVersion {
  id: number;
  rulesVersion: string;
  papers: number;
  reviews: number;
  modelClaims: number;
  /** Of the reviewed papers, read while left out: before and after. */
  figures: unknown;
  madeBy: string;
  madeAt: Date;
  isInUse: boolean;
  /** When it was last taken into use, and by whom; null where it never was. */
  usedSince: Date | null;
  usedBy: string | null;
}

/** All versions of the weights, the latest first. */
export async function listLearntWeights(db: Kysely<Database>): Promise<LearntVersion[]> {
  const { rows } = await sql<LearntVersion>`
    select learnt.id, learnt.rules_version, learnt.papers, learnt.reviews, learnt.model_claims, learnt.figures,
      learnt.made_by, learnt.made_at, chosen.chosen_at as used_since, chosen.chosen_by as used_by,
      coalesce(chosen.id = (select max(id) from weight_choices), false) as is_in_use
    from learnt_weights learnt
    left join lateral (
      select * from weight_choices where weights_id = learnt.id order by id desc limit 1
    ) chosen on true
    order by learnt.id desc
  `.execute(db);
  return rows;
}
