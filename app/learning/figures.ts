import { z } from 'zod';
import type { LevelRates } from '#app/evaluation/evaluate.ts';

/** The levels of agreement, from a number found to a row of a board. */
export const FIGURE_NAMES = ['found', 'placed', 'attributed', 'leaderboard', 'row'] as const;

const figures = z.object({
  found: z.number(),
  placed: z.number(),
  attributed: z.number(),
  leaderboard: z.number(),
  row: z.number(),
});

/** F1 of each level, 0 to 1. */
export type Figures = z.infer<typeof figures>;

/** How reviewed papers were read before and after learning. */
export const outcome = z.object({
  before: figures,
  after: figures,
  /** Papers in which fewer numbers are read wrongly, and those in which more are. */
  betterPapers: z.int(),
  worsePapers: z.int(),
});
export type Outcome = z.infer<typeof outcome>;

/** F1 of each level. */
export function toFigures(rates: LevelRates): Figures {
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, rates[name].f1])) as Figures;
}

/** Whether more numbers are read rightly than before, and in more papers better than worse. */
export function isBetter({ before, after, betterPapers, worsePapers }: Outcome): boolean {
  return after.attributed > before.attributed && betterPapers > worsePapers;
}

/** Tells the figures in a line: `found 91.0 → 92.3, …`. */
export function describeFigures({ before, after }: Outcome): string {
  const percent = (share: number): string => (share * 100).toFixed(1);
  return FIGURE_NAMES.map((name) => `${name} ${percent(before[name])} → ${percent(after[name])}`).join(', ');
}

/** Tells kept figures in a line, whatever is kept. */
export function describeOutcome(figures: unknown): string {
  const read = outcome.safeParse(figures);
  return read.success ? describeFigures(read.data) : 'cannot be read';
}
