/** Benchmarks and methods, their names, and how people have changed them. */
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { NamePatch } from '../names/name-patch.ts';
import type { Timestamp } from './columns.ts';

export interface BenchmarksTable {
  id: GeneratedAlways<number>;
  slug: string;
  name: string;
  parentId: number | null;
  task: string | null;
  metric: string | null;
  isLowerBetter: boolean;
  minValue: number | null;
  maxValue: number | null;
  /** False for a benchmark that is known only by a name that a text gave. */
  isRegistered: boolean;
  /** Columns (snake_case) that a person has set: the registry leaves them alone. */
  editedFacts: Generated<string[]>;
  /** Where its names have gone; its address leads there. */
  mergedIntoId: number | null;
}

/** Who says that a name means a benchmark or method; a person outranks the registry, the registry a text. */
export type AliasOrigin = 'text' | 'registry' | 'person';

export interface BenchmarkAliasesTable {
  id: GeneratedAlways<number>;
  /** The name with case, hyphens and spaces dropped: equal keys are one name. */
  key: string;
  name: string;
  benchmarkId: number;
  origin: AliasOrigin;
}

export interface MethodsTable {
  id: GeneratedAlways<number>;
  slug: string;
  name: string;
  mergedIntoId: number | null;
}

export interface MethodAliasesTable {
  id: GeneratedAlways<number>;
  key: string;
  name: string;
  methodId: number;
  origin: AliasOrigin;
}

/** A change that a person made to benchmarks, methods or their names; see db/names/name-patch.ts. */
export interface NameChangesTable {
  id: GeneratedAlways<number>;
  what: 'benchmark' | 'method';
  subjectIds: number[];
  kind: 'edit' | 'merge' | 'split' | 'add-alias' | 'remove-alias' | 'revert';
  userId: number;
  note: string | null;
  before: JSONColumnType<NamePatch, string, never>;
  after: JSONColumnType<NamePatch, string, never>;
  /** Names by id, as they were. */
  labels: JSONColumnType<Record<string, string>, string, never>;
  revertsId: number | null;
  createdAt: Timestamp;
}

/** Two aliases that are spelt alike. */
export interface NearNamesTable {
  what: 'benchmark' | 'method';
  oneId: number;
  otherId: number;
  likeness: number;
  /** Of the one that has fewer. */
  claims: number;
}

/** Two benchmarks or methods that somebody has found to be two things. */
export interface DismissedPairsTable {
  what: 'benchmark' | 'method';
  oneId: number;
  otherId: number;
  userId: number;
  createdAt: Timestamp;
}
