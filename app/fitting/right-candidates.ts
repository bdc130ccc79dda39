import type { GoldClaim } from '#app/evaluation/annotated-paper.ts';
import { toBenchmarkKey } from '#app/evaluation/benchmark-key.ts';
import { isSameMetric } from '#app/evaluation/same-metric.ts';
import type { BenchmarkCandidate } from '#app/extraction/candidates/benchmark-candidates.ts';
import type { MetricCandidate } from '#app/extraction/candidates/metric-candidate.ts';
import type { Owner } from '#app/extraction/choose/owner-case.ts';
import { isNameless, type SystemCandidate } from '#app/extraction/candidates/system-candidates.ts';

/** Which benchmark candidates an annotation means: its own benchmark, else one that it accepts besides. Indexes. */
export function rightBenchmarks(
  gold: GoldClaim,
  candidates: readonly (BenchmarkCandidate | null)[],
): number[] {
  const matching = (name: string | null): number[] =>
    indexesOf(candidates, (candidate) => toBenchmarkKey(candidate?.name ?? null) === toBenchmarkKey(name));
  const right = matching(gold.benchmark);
  return right.length > 0 ? right : gold.benchmarkAlso.flatMap(matching);
}

/** Which metric candidates an annotation means: the same letters, else the nearest in length of those that scoring accepts. */
export function rightMetrics(gold: GoldClaim, candidates: readonly (MetricCandidate | null)[]): number[] {
  const { metric } = gold;
  if (metric === null) return indexesOf(candidates, (candidate) => candidate === null);
  const same = indexesOf(
    candidates,
    (candidate) => candidate !== null && letters(candidate.text) === letters(metric),
  );
  if (same.length > 0) return same;
  const near = indexesOf(
    candidates,
    (candidate) =>
      candidate !== null &&
      letters(candidate.text).length > 2 &&
      isSameMetric({ metric: candidate.text }, gold),
  );
  const distance = (k: number): number => Math.abs((candidates[k]?.text.length ?? 0) - metric.length);
  const least = Math.min(...near.map(distance));
  return near.filter((k) => distance(k) === least);
}

/** Which owners an annotation means: those of its role with its method; where no candidate has its name, all of its role. */
export function rightOwners(
  gold: GoldClaim,
  owners: readonly Owner[],
): { readonly all: number[]; readonly named: number[] } {
  const ofRole = indexesOf(owners, ({ role }) => role === gold.role);
  const methods = ofRole.map((k) => owners[k]?.method ?? null);
  const named = rightMethods(gold, methods).map((k) => ofRole[k] as number);
  return { named, all: named.length > 0 ? named : ofRole };
}

/** Which system candidates an annotation's method means; "our method" where the paper gives it no name. */
function rightMethods(gold: GoldClaim, candidates: readonly (SystemCandidate | null)[]): number[] {
  const names = [gold.method, ...gold.methodAlso].filter((name): name is string => Boolean(name));
  const ours = indexesOf(candidates, (candidate) => candidate?.way === 'ours');
  const isOurs = gold.role === 'proposed' && names.some(isOwnMethod);
  if (isOurs && isOwnMethod(gold.method ?? '')) return ours;
  const same = names.flatMap((name) => sameSystem(name, candidates));
  if (same.length > 0) return [...new Set([...same, ...(isOurs ? ours : [])])];
  const alike = names.flatMap((name) => similarSystems(name, candidates));
  if (alike.length > 0) return [...new Set(alike)];
  const isNameless = gold.role === 'proposed' && !/[A-Z\d]/.test((gold.method ?? '').slice(1));
  return isNameless || isOurs ? ours : [];
}

/** Which candidates a name of another system (what a gain is over, what a method is built on) means; none for null. */
export function rightSystems(name: string | null, candidates: readonly (SystemCandidate | null)[]): number[] {
  if (name === null) return indexesOf(candidates, (candidate) => candidate === null);
  const same = sameSystem(name, candidates);
  return same.length > 0 ? same : similarSystems(name, candidates);
}

function sameSystem(name: string, candidates: readonly (SystemCandidate | null)[]): number[] {
  return indexesOf(
    candidates,
    (candidate) => candidate !== null && letters(candidate.text) === letters(name),
  );
}

/** One name within the other, or half of the longer one's words shared. */
function similarSystems(name: string, candidates: readonly (SystemCandidate | null)[]): number[] {
  return indexesOf(candidates, (candidate) => {
    if (candidate === null || isNameless(candidate)) return false;
    const [a, b] = [letters(candidate.text), letters(name)];
    if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return true;
    const [x, y] = [wordsOf(candidate.text), wordsOf(name)];
    const shared = [...x].filter((word) => y.has(word)).length;
    return shared > 0 && shared / Math.max(x.size, y.size) >= 0.5;
  });
}

function isOwnMethod(name: string): boolean {
  return /^(?:our|this|the|we|proposed)\b/i.test(name);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const EMPTY_WORDS = new Set(
  'the our a an model models method methods approach framework proposed we of'.split(' '),
);

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().split(/[^a-z0-9.]+/);
  return new Set(words.filter((word) => word !== '' && !EMPTY_WORDS.has(word)));
}

function indexesOf<C>(candidates: readonly C[], isRight: (candidate: C) => boolean): number[] {
  return candidates.flatMap((candidate, k) => (isRight(candidate) ? [k] : []));
}
