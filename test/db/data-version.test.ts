import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { findDataVersion, foldDataChanges } from '#db/data-version.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { paper } from './fixtures.ts';

const database = useTestDatabase({ perTest: true });
const insert = (externalId: string) => insertPapers(database.db, [paper({ externalId })]);

it('is another one after each change, and the same one without', async () => {
  const versions = [await findDataVersion(database.db)];
  await insert('one');
  versions.push(await findDataVersion(database.db));
  await database.db.updateTable('methods').set({ name: 'Other' }).execute();
  versions.push(await findDataVersion(database.db));
  await database.db.deleteFrom('papers').execute();
  versions.push(await findDataVersion(database.db));
  expect(new Set(versions).size).toBe(4);
  expect(await findDataVersion(database.db)).toBe(versions.at(-1));
});

it('changes when a change can be seen, and not before', async () => {
  const before = await findDataVersion(database.db);
  await database.db.transaction().execute(async (transaction) => {
    await insertPapers(transaction, [paper()]);
    expect(await findDataVersion(database.db)).toBe(before);
  });
  expect(await findDataVersion(database.db)).not.toBe(before);
});

it('makes no writer wait for another', async () => {
  await database.db.transaction().execute(async (first) => {
    await sql`update benchmarks set task = null`.execute(first);
    await database.db.transaction().execute(async (second) => {
      await sql`set local lock_timeout = '2s'`.execute(second);
      await sql`update methods set name = name`.execute(second);
    });
  });
});

it('stays when changes are put together', async () => {
  for (const name of ['one', 'two', 'three']) await insert(name);
  const before = await findDataVersion(database.db);
  await foldDataChanges(database.db);
  await foldDataChanges(database.db);
  expect(await findDataVersion(database.db)).toBe(before);
  const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from data_changes`.execute(
    database.db,
  );
  expect(rows).toEqual([{ rows: 1 }]);
  await insert('four');
  expect(await findDataVersion(database.db)).not.toBe(before);
});
