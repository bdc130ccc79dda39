import type { GoldPaper, PredictedPaper } from '#app/evaluation/annotated-paper.ts';
import { evaluate } from '#app/evaluation/evaluate.ts';
import type { LearntWeights } from '#app/extraction/weights/learnt-weights.ts';
import { type AnnotatedPaper, openAnnotated } from '#app/fitting/annotated-document.ts';
import { readLeftOut, readPaper } from '#app/fitting/cross-validate-learning.ts';
import { learnWeights, type Start } from '#app/fitting/learn-weights.ts';
import { recordDecisions } from '#app/fitting/record-decisions.ts';
import { type Figures, type Outcome, toFigures } from './figures.ts';
import type { Teaching } from './gather-teaching.server.ts';

/** Papers with results that have to be reviewed as a whole before figures of them say anything. */
export const FEWEST_PAPERS = 50;
/** In so many parts papers are left out. */
const FOLDS = 5;

/** What was learnt, and what it is worth. */
export interface Lesson extends Outcome {
  readonly learnt: LearntWeights;
}

export interface LessonSettings {
  readonly start: Start;
  /** The text of each hash that features use (`recordTexts`). */
  readonly texts: ReadonlyMap<number, string>;
  /** The part of the work that is done, 0 to 1, and what is done next. */
  readonly onProgress?: (fraction: number, words: string) => void;
}

/** Learns from what a database knows, and reads its reviewed papers before and, each while it is left out, after. */
export function learnFrom({ papers, tested }: Teaching, settings: LessonSettings): Lesson {
  const { start, texts, onProgress = () => {} } = settings;
  onProgress(0, 'looking at what is known');
  const records = recordDecisions(papers.map((paper) => openAnnotated(paper)));
  const isTested = (paper: number): boolean => tested.has(papers[paper] as AnnotatedPaper);
  const onFold = (done: number): void => onProgress((done + 1) / (FOLDS + 2), 'reading papers left out');
  onFold(0);
  const after = readLeftOut(papers, records, { start, texts, folds: FOLDS, isTested, onFold });
  const gold = [...tested];
  const before = gold.map((paper) => readPaper(paper, start.models));
  const learnt = learnWeights(start, records, texts);
  return { learnt, ...compareReadings(gold, before, after) };
}

function compareReadings(
  gold: readonly AnnotatedPaper[],
  before: readonly PredictedPaper[],
  after: readonly PredictedPaper[],
): Outcome {
  const wanted = gold.map(toGold);
  const figuresOf = (read: readonly PredictedPaper[]): Figures => toFigures(evaluate(read, wanted));
  const byId = new Map(after.map((paper) => [paper.id, paper]));
  const changes = wanted.map((paper, k) => {
    const wrong = (read: PredictedPaper | undefined): number => countWrong(paper, read);
    return wrong(before[k]) - wrong(byId.get(paper.id));
  });
  return {
    before: figuresOf(before),
    after: figuresOf(after),
    betterPapers: changes.filter((change) => change > 0).length,
    worsePapers: changes.filter((change) => change < 0).length,
  };
}

function toGold({ id, claims }: AnnotatedPaper): GoldPaper {
  return { id, claims: [...claims] };
}

/** Numbers of a paper that were read wrongly, missed, or read where there is no result. */
function countWrong(paper: GoldPaper, read: PredictedPaper | undefined): number {
  const { attributed } = evaluate(read ? [read] : [], [paper]);
  return attributed.falseAlarms + attributed.misses;
}
