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
}

export interface SlotComparison {
  /** Both say something, and not the same. */
  readonly differing: readonly SlotDifference[];
  /** The rules say nothing and the model does. */
  readonly filled: readonly SlotDifference[];
  /** The model says nothing where the rules do. */
  readonly left: readonly SlotDifference[];
}

/** Compares two readings of one number slot by slot, loosely in the names: `Heron-7B` and `Heron` are one system. */
export function compareSlots(rules: Claim, model: Claim): SlotComparison {
  const differences = COMPARED_SLOTS.map((slot) => ({
    slot,
    rules: toStated(slot, rules),
    model: toStated(slot, model),
  }));
  return {
    differing: differences.filter(
      ({ slot, rules, model }) => rules !== null && model !== null && !isSame(slot, rules, model),
    ),
    filled: differences.filter(({ rules, model }) => rules === null && model !== null),
    left: differences.filter(({ rules, model }) => rules !== null && model === null),
  };
}

/** What stands for a system that has no name. */
const NAMELESS = /^(?:our|the|this|proposed)? ?(?:method|approach|model|system|framework|baselines?)$/i;

function toStated(slot: ComparedSlot, claim: Claim): string | number | null {
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
