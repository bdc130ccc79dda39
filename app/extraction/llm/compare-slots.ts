import { canonicalBenchmark } from '../registry/canonical-benchmark.ts';
import type { Claim } from '../claim.ts';
import { findMetric, nameKey } from '../registry/registry.ts';

/** The fields in which two readings of one number may differ; span, value, unit and hedge come from the same lexer. */
export const COMPARED_SLOTS = [
  'kind',
  'benchmark',
  'metric',
  'method',
  'base',
  'role',
  'versus',
  'from',
] as const;
export type ComparedSlot = (typeof COMPARED_SLOTS)[number];

/** What one slot holds in both readings. */
export interface SlotDifference {
  readonly slot: ComparedSlot;
  readonly rules: string | number | null;
  readonly model: string | number | null;
  /** Whose reading the claim has; absent in what was stored before that was decided slot by slot. */
  readonly kept?: 'rules' | 'model';
}

/** How two readings stand to each other in one slot: the same, names of which one holds the other, different, or only one says something. */
export type Relation = 'same' | 'alike' | 'differ' | 'rules silent' | 'model silent';

/** Relates two readings of one number in a slot, loosely in the names: `Heron-7B` and `Heron` are alike. */
export function relateSlot(slot: ComparedSlot, rules: Claim, model: Claim): Relation {
  const [a, b] = [toStated(slot, rules), toStated(slot, model)];
  if (a === null || b === null) return a === b ? 'same' : a === null ? 'rules silent' : 'model silent';
  if (a === b) return 'same';
  return isSame(slot, a, b) ? 'alike' : 'differ';
}

/** Lists the slots in which two readings of one number say different things; silence says nothing. */
export function listDifferences(rules: Claim, model: Claim): SlotDifference[] {
  return COMPARED_SLOTS.filter((slot) => !isAgreement(relateSlot(slot, rules, model))).map((slot) => ({
    slot,
    rules: toStated(slot, rules),
    model: toStated(slot, model),
  }));
}

/** Whether two readings say the same of a slot, loosely in the names. */
export function isAgreement(relation: Relation): boolean {
  return relation === 'same' || relation === 'alike';
}

/** What stands for a system that has no name. */
const NAMELESS = /^(?:our|the|this|proposed)? ?(?:method|approach|model|system|framework|baselines?)$/i;

/** What a claim says in a slot; a system that it only calls a method or the like is none. */
export function toStated(slot: ComparedSlot, claim: Claim): string | number | null {
  const value = claim[slot];
  const isName = slot === 'method' || slot === 'base' || slot === 'versus';
  return isName && typeof value === 'string' && NAMELESS.test(value) ? null : value;
}

function isSame(slot: ComparedSlot, a: string | number, b: string | number): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  if (slot === 'kind' || slot === 'role') return a === b;
  if (slot === 'benchmark') return nameKey(canonicalBenchmark(a)) === nameKey(canonicalBenchmark(b));
  if (slot === 'metric') return isSameMetric(a, b);
  return isSamePhrase(a, b);
}

function isSameMetric(a: string, b: string): boolean {
  const [known, other] = [findMetric(a), findMetric(b)];
  return known && other ? known === other : isSamePhrase(a, b);
}

/** One within the other, once case, spaces and hyphens are dropped. */
function isSamePhrase(a: string, b: string): boolean {
  const [keyA, keyB] = [nameKey(a), nameKey(b)];
  if (keyA === keyB) return true;
  const [short, long] = keyA.length < keyB.length ? [keyA, keyB] : [keyB, keyA];
  return short.length > 2 && long.includes(short);
}
