import { evaluate, type Evaluation } from '#app/evaluation/evaluate.ts';
import type { PredictedPaper } from '#app/evaluation/annotated-paper.ts';
import type { ArbitrationWeights } from '#app/extraction/llm/arbitration.ts';
import { mergePair } from '#app/extraction/llm/merge-claims.ts';
import { standingOf } from '#app/extraction/llm/standing.ts';
import { joinRecords, NO_RECORD, recordOf } from '#app/extraction/llm/track-record.ts';
import { fitArbitration } from './fit-arbitration.ts';
import { type OpenedPaper, type ReadPaper, readSpoilt, recordOfAll } from './recorded-answer.ts';

/** How well papers are read in one way, with so much of the answers spoilt. */
export interface Compared {
  readonly reading: 'rules' | 'llm' | 'both' | 'both, from the first paper on';
  readonly share: number;
  readonly evaluation: Evaluation;
}

/** Papers and what was learnt without them. */
interface Half {
  readonly papers: readonly OpenedPaper[];
  readonly weights: ArbitrationWeights;
}

/** Another seed than any of the fit. */
const SEED = 91;

/** Compares rules, model and both of them at several shares of spoilt fields, each half of the papers by what the other taught. */
export function compareArbitration(papers: readonly OpenedPaper[], shares: readonly number[]): Compared[] {
  const halves = [0, 1].map((rest): Half => {
    const isLeftOut = (_: unknown, i: number): boolean => i % 2 === rest;
    const taught = papers.filter((paper, i) => !isLeftOut(paper, i));
    return { papers: papers.filter(isLeftOut), weights: fitArbitration(taught) };
  });
  const gold = papers.map(({ id, gold }) => ({ id, claims: [...gold] }));
  const score = (reading: Compared['reading'], share: number, predictions: PredictedPaper[]): Compared => ({
    reading,
    share,
    evaluation: evaluate(predictions, gold),
  });
  const rules = score(
    'rules',
    0,
    papers.map(({ id, rules }) => ({ id, claims: [...rules] })),
  );
  return [
    rules,
    ...shares.flatMap((share) => {
      const read = halves.map((half) => ({ half, read: readSpoilt(half.papers, share, SEED) }));
      const model = read.flatMap(({ read }) =>
        read.map(({ paper, model }) => ({ id: paper.id, claims: [...model] })),
      );
      return [
        score('llm', share, model),
        score(
          'both',
          share,
          read.flatMap(({ half, read }) => mergeAll(read, half.weights, true)),
        ),
        score(
          'both, from the first paper on',
          share,
          read.flatMap(({ half, read }) => mergeAll(read, half.weights, false)),
        ),
      ];
    }),
  ];
}

/** Merges paper by paper, by the record of all of them or by that of those before. */
function mergeAll(
  read: readonly ReadPaper[],
  weights: ArbitrationWeights,
  isKnown: boolean,
): PredictedPaper[] {
  let record = isKnown ? recordOfAll(read) : NO_RECORD;
  return read.map(({ paper, pairs }) => {
    if (!isKnown) record = joinRecords(record, recordOf(pairs));
    const opened = { grounding: paper.grounding, pairs, standing: standingOf(record, weights.usual) };
    return { id: paper.id, claims: pairs.flatMap((pair) => mergePair(pair, opened, weights)?.claim ?? []) };
  });
}
