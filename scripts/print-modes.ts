import type { ModeReport } from './evaluate-modes.ts';
import { toTable } from './print-evaluation.ts';

/** The modes side by side, for people. */
export function describeModes(reports: readonly ModeReport[]): string {
  const rows = reports.map((report) => [
    report.mode,
    ...[report.found, report.placed, report.attributed, report.leaderboard, report.row].map(({ f1 }) =>
      (100 * f1).toFixed(1),
    ),
    report.asked,
    report.costPerThousand === null ? 'unknown' : `$${report.costPerThousand.toFixed(3)}`,
    report.papersPerSecond.toFixed(1),
  ]);
  const unanswered = reports
    .filter((report) => report.unanswered > 0)
    .map(({ mode, unanswered }) => `${mode}: ${unanswered} papers got no answer\n`);
  const head = [
    'F1 by mode',
    'found',
    'placed',
    'attributed',
    'leaderboard',
    'row',
    'asked',
    'per 1000 papers',
    'papers/s',
  ];
  return `${toTable([head, ...rows])}\n${unanswered.join('')}`;
}
