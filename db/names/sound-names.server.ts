import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { NameChangeRefused } from './name-change-refused.ts';
import type { NamePatch } from './name-patch.ts';
import { tablesOf, type NamedKind } from './name-tables.server.ts';

/**
 * Makes sure that what a change has touched still fits together: names mean something that stands, nothing is a variant of
 * itself, and nothing is left without a name.
 * @throws {NameChangeRefused} where it does not, so that the change is rolled back
 */
export async function assertSound(
  transaction: Transaction<Database>,
  what: NamedKind,
  { before, after }: { before: NamePatch; after: NamePatch },
): Promise<void> {
  const aliasIds = Object.keys(after.aliases).map(Number);
  const subjectIds = Object.keys(after.subjects).map(Number);
  const formerOwners = Object.values(before.aliases).flatMap((alias) => alias?.owner_id ?? []);
  const { subjects, aliases, owner } = tablesOf(what);
  await refuseAny(
    transaction,
    sql`
      select subject.name from ${aliases} alias join ${subjects} subject on subject.id = alias.${owner}
      where subject.merged_into_id is not null
        and (alias.id = any(${aliasIds}::int[]) or subject.id = any(${subjectIds}::int[]))
    `,
    (name) => `“${name}” has been merged into another one since: take that back first.`,
  );
  await refuseAny(
    transaction,
    sql`
      select subject.name from ${subjects} subject
      where id = any(${formerOwners}::int[]) and merged_into_id is null
        and not exists (select from ${aliases} where ${owner} = subject.id)
    `,
    (name) => `“${name}” would be left without a name: merge it instead.`,
  );
  if (what === 'benchmark') await assertParents(transaction, subjectIds);
}

async function assertParents(transaction: Transaction<Database>, ids: readonly number[]): Promise<void> {
  await refuseAny(
    transaction,
    sql`
      select parent.name from benchmarks variant join benchmarks parent on parent.id = variant.parent_id
      where parent.merged_into_id is not null and variant.merged_into_id is null
        and (variant.id = any(${[...ids]}::int[]) or parent.id = any(${[...ids]}::int[]))
    `,
    (name) => `“${name}” has been merged into another one and can have no variants.`,
  );
  await refuseAny(
    transaction,
    sql`
      with recursive upward as (
        select id as start_id, parent_id as id from benchmarks where id = any(${[...ids]}::int[])
        union
        select upward.start_id, benchmark.parent_id from upward join benchmarks benchmark on benchmark.id = upward.id
      )
      select benchmark.name from upward join benchmarks benchmark on benchmark.id = upward.start_id
      where upward.id = upward.start_id
    `,
    (name) => `“${name}” would become a variant of itself.`,
  );
}

async function refuseAny(
  transaction: Transaction<Database>,
  found: RawBuilder<unknown>,
  toLine: (name: string) => string,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`${found} limit 1`.execute(transaction);
  if (rows[0]) throw new NameChangeRefused(toLine(rows[0].name));
}
