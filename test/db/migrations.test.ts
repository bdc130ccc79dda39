import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dropEverything, listMigrations, migrateDown, migrateToLatest } from '#db/migrate.server.ts';
import type { Database } from '#db/schema.ts';
import { createTestDatabase } from '../support/database.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => void (database = await createTestDatabase({ isEmpty: true })));
afterAll(() => database.drop());

/** Everything of ours in the schema: columns, indexes, constraints, triggers, functions, views. */
async function describeSchema(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ thing: string }>`
    select format('column %s.%s %s %s', table_name, column_name, data_type, is_nullable) as thing
    from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename not like 'kysely%'
    union all select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'kysely%'
    union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
    union all select 'view ' || pg_get_viewdef(oid) from pg_class
    where relkind = 'v' and relnamespace = 'public'::regnamespace
    order by thing
  `.execute(db);
  return rows.map(({ thing }) => thing);
}

it('lead up, down to nothing one by one, and up again to the same schema', async () => {
  const { db } = database;
  expect(await describeSchema(db)).toEqual([]);
  const names = await migrateToLatest(db);
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual([...names].sort());
  const schema = await describeSchema(db);
  expect(schema.join('\n')).toContain('view ');

  expect(await migrateToLatest(db)).toEqual([]);
  for (const name of [...names].reverse()) expect(await migrateDown(db)).toEqual([name]);
  expect(await describeSchema(db)).toEqual([]);
  expect(await migrateDown(db)).toEqual([]);

  await migrateToLatest(db);
  expect(await describeSchema(db)).toEqual(schema);
});

it('tell what has run and what waits', async () => {
  const { db } = database;
  await migrateToLatest(db);
  expect((await listMigrations(db)).every(({ executedAt }) => executedAt instanceof Date)).toBe(true);
  await migrateDown(db);
  expect((await listMigrations(db)).at(-1)?.executedAt).toBeUndefined();
});

it('run once where two programs start at the same time', async () => {
  const { db } = database;
  await dropEverything(db);
  const [one, other] = await Promise.all([migrateToLatest(db), migrateToLatest(db)]);
  expect([one, other].filter((names) => names.length > 0)).toHaveLength(1);
});

it('of another version are reported in one line that says what to do', async () => {
  const { db } = database;
  await migrateToLatest(db);
  await sql`insert into kysely_migration (name, timestamp) values ('0000-unheard-of', '')`.execute(db);
  await expect(migrateToLatest(db)).rejects.toThrow(/another version.*new DATA_DIR or DATABASE_URL\.$/);
  await sql`delete from kysely_migration where name = '0000-unheard-of'`.execute(db);
});
