import type { GoldClaim } from '#app/evaluation/annotated-paper.ts';
import { openDocument } from '#app/extraction/document.ts';
import { keyOf } from '#app/extraction/names/own-key.ts';
import { listOwnCandidates } from '#app/extraction/names/own/list-own-candidates.ts';
import { addNamelessFeatures } from '#app/extraction/names/own/nameless-features.ts';
import type { OwnCandidate } from '#app/extraction/names/own/own-candidate.ts';
import { addOwnFeatures, ownCase } from '#app/extraction/names/own/own-features.ts';
import { nameKey } from '#app/extraction/registry/registry.ts';
import { normalise } from '#app/extraction/text/normalise.ts';
import { tokenize } from '#app/extraction/text/tokenize.ts';
import type { AnnotatedPaper } from './annotated-document.ts';
import { FeatureIndex } from './feature-index.ts';

/** One paper's choice of own names: the features of its candidates, and of none at the end, and which are right. */
export interface OwnDecision {
  readonly paper: number;
  readonly candidates: readonly Int32Array[];
  /** Empty where the paper names its method by words that no candidate has. */
  readonly method: readonly number[];
  readonly benchmark: readonly number[];
}

export interface OwnRecord {
  readonly index: FeatureIndex;
  readonly decisions: readonly OwnDecision[];
}

/** Records what the choice of own names sees in annotated papers that report anything. */
export function recordOwnNames(papers: readonly AnnotatedPaper[]): OwnRecord {
  const index = new FeatureIndex();
  const decisions = papers.flatMap(({ source, claims }, paper): OwnDecision[] => {
    const stated = claims.filter(({ optional }) => !optional);
    if (stated.length === 0) return [];
    const { tokens, sentences } = openDocument(source);
    const title = normalise(source.title).text;
    const text = { title, titleTokens: tokenize(title), tokens, sentences };
    const candidates = listOwnCandidates(text);
    const c = ownCase(text, candidates);
    const features = candidates.map((candidate) => (addOwnFeatures(c, candidate, index), index.take()));
    addNamelessFeatures(c, index);
    return [
      {
        paper,
        candidates: [...features, index.take()],
        method: rightMethods(candidates, stated),
        benchmark: rightBenchmarks(candidates, stated),
      },
    ];
  });
  return { index, decisions };
}

/** `our method`, `the proposed model`. */
const NAMELESS = /^(?:our|this|the|we|proposed)\b/i;

function isName(text: string): boolean {
  return !NAMELESS.test(text) && /[A-Z\d]/.test(text);
}

/** The name of the proposed system; none is right too where the annotation calls it `our method`. */
function rightMethods(candidates: readonly OwnCandidate[], claims: readonly GoldClaim[]): number[] {
  const proposed = claims.filter(({ role }) => role === 'proposed');
  const first = new Set(
    proposed.flatMap(({ method }) => (method !== null && isName(method) ? [squash(method)] : [])),
  );
  const also = new Set(proposed.flatMap(({ methodAlso }) => methodAlso.filter(isName).map(squash)));
  const placesOf = (names: ReadonlySet<string>): number[] =>
    candidates.flatMap(({ text }, k) => (names.has(squash(text)) ? [k] : []));
  if (first.size === 0) return [candidates.length, ...placesOf(also)];
  const named = placesOf(first);
  return named.length > 0 ? named : placesOf(also);
}

function squash(name: string): string {
  return keyOf(name.normalize('NFKD').replace(/\\[a-z]+/g, '')).replaceAll(' ', '');
}

/** A benchmark of the claims that the title says or the abstract brings in; none where there is no such. */
function rightBenchmarks(candidates: readonly OwnCandidate[], claims: readonly GoldClaim[]): number[] {
  const names = claims.flatMap(({ benchmark, benchmarkAlso }) => [benchmark, ...benchmarkAlso]);
  const keys = new Set(names.flatMap((name) => (name ? [nameKey(name)] : [])));
  const own = candidates.flatMap(({ text, titlePlace, signs }, k) =>
    keys.has(nameKey(text)) && (titlePlace !== 'no' || signs.size > 0) ? [k] : [],
  );
  return own.length > 0 ? own : [candidates.length];
}
