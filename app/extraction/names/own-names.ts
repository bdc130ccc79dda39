import { isModelName } from '../registry/registry.ts';
import { ownModel } from '../weights/own-model.ts';
import { listOwnCandidates } from './own/list-own-candidates.ts';
import type { OwnCandidate, PaperText } from './own/own-candidate.ts';
import { ownCase } from './own/own-features.ts';
import type { OwnModel } from './own/own-model.ts';
import { keyOf } from './own-key.ts';

export { keyOf };

/** The names that a paper gives to what it brings: its method, its benchmark. */
export interface OwnNames {
  /** The method's name, or null where the paper gives it none. */
  readonly method: string | null;
  /** All names of the method, as `keyOf` has them: acronym, long form, variants. */
  readonly methodKeys: ReadonlySet<string>;
  /** The name of the benchmark or data set that the paper brings, or null. */
  readonly benchmark: string | null;
  /** The benchmark is what the paper is about: other people's systems are measured on it. */
  readonly isBenchmarkPaper: boolean;
}

/** Which names a paper has of its own, in words that features use. */
export function describeOwnNames({ method, benchmark, isBenchmarkPaper }: OwnNames): string {
  return [method && 'method', benchmark && 'benchmark', isBenchmarkPaper && 'benchmark paper']
    .map((name) => name || '')
    .join(' ');
}

/** A name that is the paper's own as probably as this is a further name of its method. */
const FURTHER_NAME = 0.2;

/** Finds what a paper calls its own method and its own benchmark. */
export function findOwnNames(paper: PaperText, model: OwnModel = ownModel()): OwnNames {
  const candidates = listOwnCandidates(paper);
  const probable = model.rank(ownCase(paper, candidates));
  const [m, b] = [largest(probable.method), largest(probable.benchmark)];
  // What is called a method and a benchmark is what it is the more surely.
  const isBoth = m === b && m < candidates.length;
  const isMethod = !isBoth || (probable.method[m] as number) >= (probable.benchmark[b] as number);
  const method = isMethod ? candidates[m] : undefined;
  const benchmark = isBoth && isMethod ? undefined : candidates[b];
  return {
    method: method?.text ?? null,
    methodKeys: method ? keysOf(method, furtherNames(candidates, probable.method, benchmark)) : new Set(),
    benchmark: benchmark?.text ?? null,
    isBenchmarkPaper: benchmark !== undefined && (method === undefined || benchmark.titlePlace === 'head'),
  };
}

function largest(values: Float64Array): number {
  return values.reduce((best, value, k) => (value > (values[best] as number) ? k : best), 0);
}

function furtherNames(
  candidates: readonly OwnCandidate[],
  probable: Float64Array,
  benchmark: OwnCandidate | undefined,
): OwnCandidate[] {
  return candidates.filter(
    (each, k) => each !== benchmark && (probable[k] as number) >= FURTHER_NAME && !isModelName(each.text),
  );
}

function keysOf(method: OwnCandidate, further: readonly OwnCandidate[]): Set<string> {
  const keys = new Set<string>();
  for (const { key, longForm } of [method, ...further]) {
    keys.add(key);
    if (longForm) keys.add(keyOf(longForm));
  }
  return keys;
}
