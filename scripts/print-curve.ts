import type { CurveReport } from './evaluate-curve.ts';
import { toTable } from './print-evaluation.ts';

/** What asking about more and more papers brings, for people. */
export function describeCurve({ candidates, unanswered, points }: CurveReport): string {
  const rows = points.map(({ share, asked, leastGain, ...rates }) => [
    `${Math.round(100 * share)} %`,
    asked,
    leastGain === null ? '–' : leastGain.toFixed(2),
    ...[rates.found, rates.placed, rates.attributed, rates.leaderboard, rates.row].map(({ f1 }) =>
      (100 * f1).toFixed(1),
    ),
  ]);
  const head = [
    `F1 by share asked of ${candidates} papers`,
    'asked',
    'least gain',
    'found',
    'placed',
    'attributed',
    'leaderboard',
    'row',
  ];
  const trouble = unanswered > 0 ? `curve: ${unanswered} papers got no answer\n` : '';
  return `${toTable([head, ...rows])}\n${trouble}`;
}
