import type { GoldPaper, PredictedPaper } from './annotated-paper.ts';
import { evaluate, type LevelRates } from './evaluate.ts';

type Claims = PredictedPaper['claims'];

/** A paper as the rules read it alone and, where a model could be asked about it, with its answer. */
export interface TwiceRead {
  readonly id: string;
  readonly alone: Claims;
  readonly asked?: Claims;
  /** What is expected of asking. */
  readonly gain: number;
}

/** How well all papers are read where a model is asked about some of them. */
export interface CurvePoint extends LevelRates {
  /** Share of the papers that could be asked about, 0 to 1. */
  share: number;
  asked: number;
  /** The least that was expected of a question; null where none was asked. */
  leastGain: number | null;
}

/** None, a tenth, two tenths and so on to all. */
const SHARES = Array.from({ length: 11 }, (_, tenths) => tenths / 10);

/** Scores the papers with more and more of them asked about, those first of which most is expected. Pure. */
export function traceAskingCurve(papers: readonly TwiceRead[], gold: readonly GoldPaper[]): CurvePoint[] {
  const ranked = papers.filter(({ asked }) => asked !== undefined).sort((a, b) => b.gain - a.gain);
  return SHARES.map((share) => {
    const chosen = ranked.slice(0, Math.round(share * ranked.length));
    const isChosen = new Set(chosen);
    const read = papers.map((paper) => ({
      id: paper.id,
      claims: (isChosen.has(paper) ? paper.asked : undefined) ?? paper.alone,
    }));
    const { found, placed, attributed, leaderboard, row } = evaluate(read, gold);
    const leastGain = chosen.at(-1)?.gain ?? null;
    return { share, asked: chosen.length, leastGain, found, placed, attributed, leaderboard, row };
  });
}
