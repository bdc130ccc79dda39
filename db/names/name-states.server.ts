import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { EDITABLE_FACTS, type AliasState, type SubjectState } from './name-patch.ts';
import { tablesOf, type NamedKind } from './name-tables.server.ts';

/** Benchmarks or methods by id, as they stand; those that are not there are left out. */
export async function readSubjects(
  db: Kysely<Database>,
  what: NamedKind,
  ids: readonly number[],
): Promise<Map<number, SubjectState>> {
  const { rows } = await sql<{ state: SubjectRow }>`
    select to_jsonb(subject) as state from ${tablesOf(what).subjects} subject where id = any(${[...ids]}::int[])
  `.execute(db);
  return byId(rows.map(({ state }) => toSubjectState(state)));
}

/** Names by id. */
export async function readAliases(
  db: Kysely<Database>,
  what: NamedKind,
  ids: readonly number[],
): Promise<Map<number, AliasState>> {
  return selectAliases(db, what, sql`id = any(${[...ids]}::int[])`);
}

/** All names of some benchmarks or methods. */
export async function readAliasesOf(
  db: Kysely<Database>,
  what: NamedKind,
  ownerIds: readonly number[],
): Promise<Map<number, AliasState>> {
  return selectAliases(db, what, sql`${tablesOf(what).owner} = any(${[...ownerIds]}::int[])`);
}

/** The name with that key, whatever it means. */
export async function findAliasByKey(
  db: Kysely<Database>,
  what: NamedKind,
  key: string,
): Promise<AliasState | undefined> {
  const [found] = (await selectAliases(db, what, sql`key = ${key}`)).values();
  return found;
}

async function selectAliases(db: Kysely<Database>, what: NamedKind, condition: ReturnType<typeof sql>) {
  const { aliases, owner } = tablesOf(what);
  const { rows } = await sql<{ state: AliasState }>`
    select jsonb_build_object('id', id, 'key', key, 'name', name, 'owner_id', ${owner}, 'origin', origin) as state
    from ${aliases}
    where ${condition}
    order by id
  `.execute(db);
  return byId(rows.map(({ state }) => state));
}

/** An id for a row that is about to be made. */
export async function takeId(
  transaction: Transaction<Database>,
  what: NamedKind,
  row: 'subject' | 'alias',
): Promise<number> {
  const table = row === 'subject' ? `${what}s` : `${what}_aliases`;
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id
  `.execute(transaction);
  return rows[0]!.id;
}

/** Makes a benchmark or method, or puts these columns in the place of those that are there. */
export async function writeSubject(
  transaction: Transaction<Database>,
  what: NamedKind,
  state: SubjectState,
): Promise<void> {
  await writeRow(transaction, `${what}s`, toSubjectRow(what, state));
}

/** Makes a name, or puts these columns in the place of those that are there. */
export async function writeAlias(
  transaction: Transaction<Database>,
  what: NamedKind,
  { owner_id, ...state }: AliasState,
): Promise<void> {
  await writeRow(transaction, `${what}_aliases`, { ...state, [`${what}_id`]: owner_id });
}

async function writeRow(transaction: Transaction<Database>, table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row).filter((column) => column !== 'id');
  const names = sql.join(columns.map((column) => sql.id(column)));
  await sql`
    insert into ${sql.table(table)} (id, ${names}) overriding system value
    select id, ${names} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)
    on conflict (id) do update set
      ${sql.join(columns.map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`))}
  `.execute(transaction);
}

type SubjectRow = SubjectState & { edited_facts?: string[] };

function toSubjectState({ edited_facts: edited, ...row }: SubjectRow): SubjectState {
  if (!edited) return row;
  const flags = EDITABLE_FACTS.map((fact) => [`is_${fact}_edited`, edited.includes(fact)]);
  return { ...row, ...(Object.fromEntries(flags) as Partial<SubjectState>) };
}

function toSubjectRow(what: NamedKind, state: SubjectState): Record<string, unknown> {
  if (what === 'method') return { ...state };
  const row: Record<string, unknown> = { ...state };
  row.edited_facts = EDITABLE_FACTS.filter((fact) => state[`is_${fact}_edited`]);
  for (const fact of EDITABLE_FACTS) delete row[`is_${fact}_edited`];
  return row;
}

function byId<Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
