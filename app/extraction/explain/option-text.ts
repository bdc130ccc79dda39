import type { BenchmarkCandidate } from '../candidates/benchmark-candidates.ts';
import type { MetricCandidate } from '../candidates/metric-candidate.ts';
import type { SystemCandidate } from '../candidates/system-candidates.ts';
import { NUMBER_KINDS } from '../choose/models.ts';
import type { Owner } from '../choose/owner-case.ts';
import type { DecidedSlot } from '../choose/walk.ts';

/** What each slot chooses among. */
interface Options {
  kind: number;
  benchmark: BenchmarkCandidate | null;
  metric: MetricCandidate | null;
  role: Owner;
  method: Owner;
  versus: SystemCandidate | null;
  base: SystemCandidate | null;
}

const TEXTS: { readonly [S in DecidedSlot]: (option: Options[S], beside: Options[S]) => string } = {
  kind: (place) => NUMBER_KINDS[place]?.replace('none', 'no result') ?? '',
  benchmark: (candidate) => candidate?.name ?? 'no benchmark',
  metric: (candidate) => candidate?.text ?? 'no metric',
  role: ({ role, method }, beside) => withNote(role, method !== beside.method && systemText(method)),
  method: ({ role, method }, beside) => withNote(systemText(method), role !== beside.role && role),
  versus: (candidate) => systemText(candidate),
  base: (candidate) => systemText(candidate),
};

/**
 * Names an option of a slot for people.
 * @param beside the one that was chosen; of role and method, which are chosen as one, both are named where both differ
 */
export function optionText(slot: DecidedSlot, option: unknown, beside: unknown): string {
  return (TEXTS[slot] as (option: unknown, beside: unknown) => string)(option, beside);
}

function systemText(candidate: SystemCandidate | null): string {
  return candidate?.text ?? 'no system';
}

function withNote(text: string, note: string | false): string {
  return note === false ? text : `${text} (${note})`;
}
