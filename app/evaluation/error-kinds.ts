import { toBenchmarkKey } from './benchmark-key.ts';
import type { Disagreement } from './disagreement.ts';
import { isSameMethod } from './same-method.ts';

/** One way of being wrong, and how often it happened. */
export interface ErrorKind {
  kind: string;
  count: number;
}

/** Counts the disagreements by what is wrong with them, the most frequent first. */
export function countErrorKinds(disagreements: readonly Disagreement[]): ErrorKind[] {
  const counts = new Map<string, number>();
  for (const disagreement of disagreements) {
    const kind = nameError(disagreement);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
}

/** What is wrong first, in the order of the levels: the number, its benchmark, its role, its method. */
function nameError({ missed, gold, predicted }: Disagreement): string {
  if (!gold || !predicted)
    return gold ? `${gold.kind} not found` : `${predicted?.kind ?? 'number'} that is no claim`;
  if (missed === 'found')
    return predicted.kind === gold.kind ? 'another value' : `${gold.kind} taken for a ${predicted.kind}`;
  if (missed === 'placed') {
    if (toBenchmarkKey(gold.benchmark) === null) return 'benchmark where none is named';
    return toBenchmarkKey(predicted.benchmark) === null ? 'benchmark not seen' : 'another benchmark';
  }
  if (predicted.role !== gold.role) return `${gold.role} taken for ${predicted.role}`;
  if (isSameMethod(predicted, gold)) return 'other slot';
  return /^(?:our|the|this)\b/i.test(predicted.method ?? 'our') ? 'method not named' : 'another method';
}
