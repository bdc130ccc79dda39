import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';
import { selectClaims, toPaperClaimRow, type PaperClaimRow } from './claim-row.server.ts';

export interface MethodPageData {
  method: {
    slug: string;
    name: string;
    /** Other spellings that texts use. */
    aliases: string[];
  };
  /** Claims of the method itself, in no order. */
  claims: PaperClaimRow[];
  /** Claims of other methods that are built on it or applied to it. */
  asBase: PaperClaimRow[];
}

/** Everything that is claimed of one method, or undefined where no method has that slug. */
export async function findMethod(db: Kysely<Database>, slug: string): Promise<MethodPageData | undefined> {
  if (!isStorableText(slug)) return undefined;
  const method = await db
    .selectFrom('methods')
    .where('slug', '=', slug)
    // One that was merged has its results elsewhere.
    .where('mergedIntoId', 'is', null)
    .select(['id', 'slug', 'name'])
    .executeTakeFirst();
  if (!method) return undefined;
  const aliases = await db
    .selectFrom('methodAliases')
    .where('methodId', '=', method.id)
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
  const isOne = sql<number>`any(${aliases.map((alias) => alias.id)}::int[])`;
  const rows = await selectClaims(db)
    .where((eb) => eb.or([eb('claim.methodAliasId', '=', isOne), eb('claim.baseAliasId', '=', isOne)]))
    .execute();
  const claims = rows.map(toPaperClaimRow);
  return {
    method: {
      slug: method.slug,
      name: method.name,
      aliases: aliases.map((alias) => alias.name).filter((name) => name !== method.name),
    },
    claims: claims.filter((claim) => claim.method?.slug === slug),
    asBase: claims.filter((claim) => claim.method?.slug !== slug),
  };
}
