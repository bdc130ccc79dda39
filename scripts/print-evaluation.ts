import type { GoldClaim, PredictedClaim } from '#app/evaluation/annotated-paper.ts';
import type { Disagreement, Evaluation } from '#app/evaluation/evaluate.ts';
import type { Texts } from './evaluate-files.ts';
import { writeOutput } from './write-output.ts';

/** Prints an evaluation: as one line of JSON, or as tables for people. */
export async function printEvaluation(
  evaluation: Evaluation,
  texts: Texts,
  { isJson, hasErrors }: { isJson: boolean; hasErrors: boolean },
): Promise<void> {
  const { disagreements, ...figures } = evaluation;
  if (isJson) return writeOutput(`${JSON.stringify(hasErrors ? evaluation : figures)}\n`);
  if (hasErrors) await writeOutput(disagreements.map((each) => describeDisagreement(each, texts)).join(''));
  await writeOutput(`${describeFigures(evaluation)}\n`);
}

function describeFigures(evaluation: Evaluation): string {
  const { quietPapers, claimsOnQuietPapers, papersNotPredicted, rules } = evaluation;
  const levels = (['found', 'placed', 'attributed', 'leaderboard'] as const).map((level) => {
    const { precision, recall, f1, hits, falseAlarms, misses } = evaluation[level];
    return [level, ...[precision, recall, f1].map(toPercent), hits, falseAlarms, misses];
  });
  return [
    toTable([['level', 'precision', 'recall', 'F1', 'hits', 'false', 'missed'], ...levels]),
    '',
    `${claimsOnQuietPapers} claims on ${quietPapers} papers that report none; ${papersNotPredicted} papers without a prediction`,
    '',
    toTable([
      ['rule', 'claims', 'right', 'partly', 'false'],
      ...rules.map(({ rule, claims, hits, misses, false: wrong }) => [rule, claims, hits, misses, wrong]),
    ]),
  ].join('\n');
}

function describeDisagreement({ id, missed, gold, predicted }: Disagreement, texts: Texts): string {
  const context = toContext((gold ?? predicted)!, texts.get(id));
  const what = missed === 'false positive' ? missed : `not ${missed}`;
  return [
    `${id}: ${what}${context ? `  ${context}` : ''}`,
    `  gold  ${describeClaim(gold)}`,
    `  got   ${describeClaim(predicted)}`,
    '',
    '',
  ].join('\n');
}

function describeClaim(claim: GoldClaim | PredictedClaim | null): string {
  if (!claim) return 'nothing';
  const { kind, value, benchmark, metric, method, base, role } = claim;
  const rule = 'rule' in claim && claim.rule ? `  (${claim.rule})` : '';
  const slots = [
    benchmark && `on ${benchmark}`,
    metric,
    method && `by ${method}`,
    base && `with ${base}`,
    role,
  ];
  return `${kind} ${value}: ${slots.filter(Boolean).join(', ')}${rule}`;
}

function toContext({ start, end }: { start: number; end: number }, text: string | undefined): string {
  if (text === undefined) return '';
  const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 40)];
  return `…${before}[${text.slice(start, end)}]${after}…`.replace(/\s+/g, ' ');
}

function toPercent(rate: number): string {
  return (100 * rate).toFixed(1);
}

/** Columns of equal width: the first to the left, figures to the right. */
function toTable(rows: (string | number)[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const toLine = (row: (string | number)[]) =>
    row
      .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]!) : String(cell).padStart(widths[i]!)))
      .join('  ');
  return rows.map(toLine).join('\n');
}
