/** What the registry knows of a benchmark and a person may set instead, by column. */
export const EDITABLE_FACTS = [
  'name',
  'parent_id',
  'task',
  'metric',
  'is_lower_better',
  'min_value',
  'max_value',
] as const;
export type EditableFact = (typeof EDITABLE_FACTS)[number];

/** A benchmark or method, in the columns of its table. A method has a name, a slug and what it was merged into. */
export type SubjectState = {
  id: number;
  slug: string;
  name: string;
  merged_into_id: number | null;
} & Partial<{
  parent_id: number | null;
  task: string | null;
  metric: string | null;
  is_lower_better: boolean;
  min_value: number | null;
  max_value: number | null;
  is_registered: boolean;
}> &
  // One by one, so that two people who set two facts do not stand in each other's way.
  Partial<Record<`is_${EditableFact}_edited`, boolean>>;

/** A name, and what it means. */
export interface AliasState {
  id: number;
  key: string;
  name: string;
  owner_id: number;
  origin: 'text' | 'registry' | 'person';
}

/** Some benchmarks or methods and some names, by id. */
export interface NameStates {
  subjects: ReadonlyMap<number, SubjectState>;
  aliases: ReadonlyMap<number, AliasState>;
}

/** Rows by id: the columns that a change is about, the whole row where it comes or goes, null where it is not there. */
export interface NamePatch {
  subjects: Record<string, Partial<SubjectState> | null>;
  aliases: Record<string, Partial<AliasState> | null>;
}

/** The way from some states to others, and back: what differs, as it was and as it is to be. */
export function toPatches(from: NameStates, to: NameStates): { before: NamePatch; after: NamePatch } {
  const subjects = compareRows(from.subjects, to.subjects);
  const aliases = compareRows(from.aliases, to.aliases);
  return {
    before: { subjects: subjects.before, aliases: aliases.before },
    after: { subjects: subjects.after, aliases: aliases.after },
  };
}

/** Whether a patch changes nothing. */
export function isEmptyPatch({ subjects, aliases }: NamePatch): boolean {
  return Object.keys(subjects).length + Object.keys(aliases).length === 0;
}

/** Whether the rows are as the patch has them. */
export function fitsPatch(states: NameStates, patch: NamePatch): boolean {
  return fitsRows(states.subjects, patch.subjects) && fitsRows(states.aliases, patch.aliases);
}

/** The rows after a patch; those that it takes away are left out. */
export function applyPatch(states: NameStates, patch: NamePatch): NameStates {
  return {
    subjects: applyRows(states.subjects, patch.subjects),
    aliases: applyRows(states.aliases, patch.aliases),
  };
}

type Rows<Row> = ReadonlyMap<number, Row>;
type RowPatches<Row> = Record<string, Partial<Row> | null>;

function compareRows<Row extends object>(from: Rows<Row>, to: Rows<Row>) {
  const before: RowPatches<Row> = {};
  const after: RowPatches<Row> = {};
  for (const id of new Set([...from.keys(), ...to.keys()])) {
    const [old, next] = [from.get(id), to.get(id)];
    if (!old || !next) {
      before[id] = old ?? null;
      after[id] = next ?? null;
      continue;
    }
    const changed = (Object.keys(next) as (keyof Row)[]).filter((column) => old[column] !== next[column]);
    if (changed.length === 0) continue;
    before[id] = pick(old, changed);
    after[id] = pick(next, changed);
  }
  return { before, after };
}

function pick<Row extends object>(row: Row, columns: readonly (keyof Row)[]): Partial<Row> {
  return Object.fromEntries(columns.map((column) => [column, row[column]])) as Partial<Row>;
}

function fitsRows<Row extends object>(rows: Rows<Row>, patches: RowPatches<Row>): boolean {
  return Object.entries(patches).every(([id, patch]) => {
    const row = rows.get(Number(id));
    if (patch === null || row === undefined) return patch === null && row === undefined;
    return (Object.keys(patch) as (keyof Row)[]).every((column) => row[column] === patch[column]);
  });
}

function applyRows<Row extends object>(rows: Rows<Row>, patches: RowPatches<Row>): Map<number, Row> {
  const next = new Map(rows);
  for (const [id, patch] of Object.entries(patches)) {
    if (patch === null) next.delete(Number(id));
    else next.set(Number(id), { ...next.get(Number(id)), ...patch } as Row);
  }
  return next;
}
