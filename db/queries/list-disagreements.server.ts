import { sql, type Kysely } from 'kysely';
import type { Claim } from '#app/extraction/claim.ts';
import type { SlotDifference } from '#app/extraction/llm/compare-slots.ts';
import type { DisagreementKind } from '#app/extraction/llm/merge-claims.ts';
import type { Database } from '../schema.ts';

/** A claim that the rules and a model do not agree on, for a person to decide. */
export interface DisagreementRow {
  claimId: number;
  /** `instruction`: near words meant for a machine. `differs`: slots differ. `filled`: the model names what the rules leave open. `model only`. */
  kind: DisagreementKind;
  /** The slots that differ, with what each reading holds. */
  slots: SlotDifference[];
  /** The claim as each read it; null where it takes the number for no result. */
  rules: Claim | null;
  model: Claim | null;
  /** Name of the model. */
  modelName: string;
  quote: string;
  start: number;
  end: number;
  confidence: number;
  paper: { id: number; slug: string; title: string };
}

export interface DisagreementFilter {
  kinds?: readonly DisagreementKind[];
  paperId?: number;
  /** Also those that a person has decided. */
  withReviewed?: boolean;
  limit: number;
  offset?: number;
}

/** Disagreements that wait for a person: the gravest kind first, within a kind the least sure claim. */
export async function listDisagreements(
  db: Kysely<Database>,
  filter: DisagreementFilter,
): Promise<DisagreementRow[]> {
  const rows = await selectDisagreements(db, filter)
    .select([
      'claim.id as claimId',
      'disagreement.kind',
      'disagreement.slots',
      'disagreement.rulesReading as rules',
      'disagreement.modelReading as model',
      'disagreement.model as modelName',
      'claim.quote',
      'claim.startOffset as start',
      'claim.endOffset as end',
      'claim.confidence',
      'paper.id as paperId',
      'paper.slug',
      'paper.title',
    ])
    .orderBy(sql`array_position(array['instruction', 'differs', 'model only', 'filled'], disagreement.kind)`)
    .orderBy('claim.confidence')
    .orderBy('claim.id')
    .limit(filter.limit)
    .offset(filter.offset ?? 0)
    .execute();
  return rows.map(({ paperId, slug, title, ...row }) => ({ ...row, paper: { id: paperId, slug, title } }));
}

/** How many disagreements there are. */
export async function countDisagreements(
  db: Kysely<Database>,
  filter: Omit<DisagreementFilter, 'limit' | 'offset'> = {},
): Promise<number> {
  const { count } = await selectDisagreements(db, filter)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function selectDisagreements(
  db: Kysely<Database>,
  { kinds, paperId, withReviewed = false }: Omit<DisagreementFilter, 'limit' | 'offset'>,
) {
  return db
    .selectFrom('readingDisagreements as disagreement')
    .innerJoin('claims as claim', 'claim.id', 'disagreement.claimId')
    .innerJoin('papers as paper', 'paper.id', 'disagreement.paperId')
    .where('claim.isDetached', '=', false)
    .$if(!withReviewed, (query) => query.where('claim.isReviewed', '=', false))
    .$if(paperId !== undefined, (query) => query.where('disagreement.paperId', '=', paperId as number))
    .$if(kinds !== undefined, (query) => query.where('disagreement.kind', 'in', kinds as DisagreementKind[]));
}
