import type { NameChange } from '#db/names/list-name-changes.server.ts';
import type { AliasState, SubjectState } from '#db/names/name-patch.ts';

/** A changed fact: what it is, as it was, as it is since. */
export interface ChangedFact {
  label: string;
  before: string;
  after: string;
}

/** A step of a history as a page shows it. */
export interface HistoryEntry {
  id: number;
  title: string;
  author: string;
  /** ISO date and time. */
  at: string;
  note: string | null;
  facts: ChangedFact[];
  /** Number of the step that took it back. */
  revertedById: number | null;
}

const NONE = 'none';

/** Brings a change into words. */
export function describeNameChange(change: NameChange): HistoryEntry {
  return {
    id: change.id,
    title: toTitle(change),
    author: change.author,
    at: change.createdAt.toISOString(),
    note: change.note,
    facts: [...listSubjectFacts(change), ...listAliasFacts(change)],
    revertedById: change.revertedById,
  };
}

function toTitle({ kind, after, labels, revertsId }: NameChange): string {
  switch (kind) {
    case 'edit':
      return 'Edited';
    case 'merge': {
      const [gone, row] = Object.entries(after.subjects).find(([, subject]) => subject?.merged_into_id) ?? [];
      return `Merged ${labels[gone ?? '']} into ${labels[row?.merged_into_id ?? '']}`;
    }
    case 'split':
      return 'Names split off';
    case 'add-alias':
      return 'Name added';
    case 'remove-alias':
      return 'Name removed';
    case 'revert':
      return `Took step ${revertsId} back`;
  }
}

type Describe = (value: never, labels: Record<string, string>) => string;

const text = (value: string | number | null) => (value === null ? NONE : String(value));
const label = (id: number | null, labels: Record<string, string>) =>
  id === null ? NONE : (labels[id] ?? `number ${id}`);

/** Columns that readers know something by, in the order of the page. */
const FACTS: [column: keyof SubjectState, name: string, describe: Describe][] = [
  ['name', 'Name', text],
  ['task', 'Task', text],
  ['metric', 'Metric', text],
  ['is_lower_better', 'Direction', (isLower: boolean) => (isLower ? 'lower is better' : 'higher is better')],
  ['min_value', 'Lowest value', text],
  ['max_value', 'Highest value', text],
  ['parent_id', 'Variant of', label],
  ['merged_into_id', 'Merged into', label],
];

function listSubjectFacts({ before, after, labels, subjectIds }: NameChange): ChangedFact[] {
  return Object.entries(after.subjects).flatMap(([id, next]) => {
    const old = before.subjects[id] ?? null;
    const own = labels[id] ?? `number ${id}`;
    if (old === null) return [{ label: own, before: 'not there', after: 'its own' }];
    if (next === null) return [{ label: own, before: 'its own', after: 'not there' }];
    // Where several are spoken of, each says whose fact it is.
    const isAlone = subjectIds.length === 1 && Object.keys(after.subjects).length === 1;
    return FACTS.filter(([column]) => column in next).map(([column, name, describe]) => ({
      label: isAlone ? name : `${own}: ${name.toLowerCase()}`,
      before: describe(old[column] as never, labels),
      after: describe(next[column] as never, labels),
    }));
  });
}

function listAliasFacts({ before, after, labels }: NameChange): ChangedFact[] {
  return Object.entries(after.aliases).map(([id, next]) => {
    const old = before.aliases[id] ?? null;
    return {
      label: `The name “${labels[`name ${id}`] ?? next?.name ?? old?.name ?? id}” means`,
      before: toOwner(old, labels),
      after: toOwner(next, labels),
    };
  });
}

function toOwner(alias: Partial<AliasState> | null, labels: Record<string, string>): string {
  if (alias === null) return 'nothing';
  return label(alias.owner_id ?? null, labels);
}
