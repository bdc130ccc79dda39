import { addPaperFeatures } from '#app/extraction/paper/paper-features.ts';
import { PaperModel } from '#app/extraction/paper/paper-model.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import { FeatureIndex } from './feature-index.ts';
import { type FittedFeature, toTable } from './fit-slot.ts';
import { fitLogLinear } from './log-linear.ts';

/** How much the weights are held back; the best of a few values on papers left out. */
const PENALTY = 10;
/** A feature that is rarer in the annotated papers teaches nothing that holds elsewhere. */
const RAREST = 10;
/** A weight that is smaller is left out. */
const SMALLEST = 0.02;
const STEPS = 80;

/** What the annotated papers say of the kinds of papers. */
export interface PaperRecord {
  readonly index: FeatureIndex;
  /** A paper's features, and whether every claim in it is of a comparator; papers without claims say nothing. */
  readonly papers: readonly {
    readonly paper: number;
    readonly features: Int32Array;
    readonly evaluates: boolean;
  }[];
}

/** Records what kind each annotated paper is, and what is seen of it. */
export function recordPaperKinds(documents: readonly (AnnotatedDocument | undefined)[]): PaperRecord {
  const index = new FeatureIndex();
  const papers = documents.flatMap((document, paper) => {
    const claims = document?.claims.filter(({ optional }) => !optional) ?? [];
    if (!document || claims.length === 0) return [];
    addPaperFeatures(document.view, index);
    const evaluates = claims.every(({ role }) => role === 'comparator');
    return [{ paper, features: index.take(), evaluates }];
  });
  return { index, papers };
}

/** Fits the weights of a paper's kind on the papers that `isTaught` accepts. Deterministic. */
export function fitPaperKind(
  { index, papers }: PaperRecord,
  isTaught: (paper: number) => boolean,
): FittedFeature[] {
  const taught = papers.filter(({ paper }) => isTaught(paper));
  const counts = new Int32Array(index.size);
  for (const { features } of taught) for (const f of features) counts[f] = (counts[f] as number) + 1;
  const kept = [...counts.keys()].filter((feature) => (counts[feature] as number) >= RAREST);
  const places = new Int32Array(index.size).fill(-1);
  kept.forEach((feature, place) => (places[feature] = place));
  const decisions = taught.map(({ features, evaluates }) => ({
    candidates: [features.map((f) => places[f] as number).filter((place) => place >= 0), new Int32Array(0)],
    right: [evaluates ? 0 : 1],
  }));
  const penalty = new Float64Array(kept.length).fill(PENALTY);
  const weights = fitLogLinear(decisions, kept.length, { penalty, steps: STEPS });
  return kept
    .map((feature, place) => ({
      feature,
      weights: [Math.round((weights[place] as number) * 1000) / 1000],
    }))
    .filter(({ weights: [weight] }) => Math.abs(weight as number) >= SMALLEST);
}

/** A model of fitted weights, as the reader uses it. */
export function toPaperModel(index: FeatureIndex, fitted: readonly FittedFeature[]): PaperModel {
  return new PaperModel(toTable(index, fitted, 1));
}
