import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { fillBoards, type LightBoard } from '../queries/list-boards.server.ts';

/** A board with the number of its benchmark. */
export type NumberedBoard = LightBoard & { benchmarkId: number };

/** Takes some boards that have changed off the list of those that wait; what they hold now is theirs. */
export async function takeStaleBoards(transaction: Transaction<Database>, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with taken as (
      delete from stale_boards
      -- As an array, so that the list is read once.
      where benchmark_id = any(array(select distinct benchmark_id from stale_boards limit ${limit}))
      returning benchmark_id
    )
    select distinct benchmark_id as id from taken
  `.execute(transaction);
  return rows.map(({ id }) => id);
}

/** Takes one board off the list. */
export async function takeStaleBoard(transaction: Transaction<Database>, benchmarkId: number): Promise<void> {
  await transaction.deleteFrom('staleBoards').where('benchmarkId', '=', benchmarkId).execute();
}

/** Whether any board waits. */
export async function hasStaleBoards(db: Pick<Transaction<Database>, 'selectFrom'>): Promise<boolean> {
  return (await db.selectFrom('staleBoards').select('benchmarkId').limit(1).executeTakeFirst()) !== undefined;
}

/** These boards as they stand; benchmarks that are gone are left out. */
export async function readBoards(
  transaction: Transaction<Database>,
  benchmarkIds: readonly number[],
): Promise<NumberedBoard[]> {
  const benchmarks = await transaction
    .selectFrom('benchmarks')
    .where('id', '=', sql<number>`any(${[...benchmarkIds]}::int[])`)
    .select(['id', 'slug', 'name', 'metric', 'isLowerBetter'])
    .execute();
  const boards = await fillBoards(transaction, benchmarks);
  return boards.map((board, index) => ({ ...board, benchmarkId: benchmarks[index]!.id }));
}
