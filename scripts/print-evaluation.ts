import type { GoldClaim, PredictedClaim } from '#app/evaluation/annotated-paper.ts';
import type { Calibration } from '#app/evaluation/calibration.ts';
import type { Disagreement } from '#app/evaluation/disagreement.ts';
import type { Evaluation } from '#app/evaluation/evaluate.ts';
import type { StratumReport } from '#app/evaluation/strata.ts';
import type { Texts } from './evaluate-files.ts';
import { writeOutput } from './write-output.ts';

/** Prints an evaluation: as one line of JSON, or as tables for people. */
export async function printEvaluation(
  evaluation: Evaluation,
  strata: readonly StratumReport[],
  texts: Texts,
  { isJson, hasErrors }: { isJson: boolean; hasErrors: boolean },
): Promise<void> {
  const { disagreements, ...figures } = evaluation;
  if (isJson) return writeOutput(`${JSON.stringify({ ...(hasErrors ? evaluation : figures), strata })}\n`);
  if (hasErrors) await writeOutput(disagreements.map((each) => describeDisagreement(each, texts)).join(''));
  await writeOutput(`${describeFigures(evaluation, strata)}\n`);
}

const LEVELS = ['found', 'placed', 'attributed', 'leaderboard', 'row'] as const;

function describeFigures(evaluation: Evaluation, strata: readonly StratumReport[]): string {
  const { quietPapers, claimsOnQuietPapers, papersNotPredicted, slots, rules, errorKinds, calibration } =
    evaluation;
  const levels = LEVELS.map((level) => {
    const { precision, recall, f1, hits, falseAlarms, misses } = evaluation[level];
    return [level, ...[precision, recall, f1].map(toPercent), hits, falseAlarms, misses];
  });
  return [
    toTable([['level', 'precision', 'recall', 'F1', 'hits', 'false', 'missed'], ...levels]),
    '',
    `${claimsOnQuietPapers} claims on ${quietPapers} papers that report none; ${papersNotPredicted} papers without a prediction`,
    '',
    toTable([
      ['slot, of the claims found', 'claims', 'right', '%'],
      ...slots.map(({ slot, claims, right }) => [slot, claims, right, toPercent(right / (claims || 1))]),
    ]),
    '',
    toTable([
      ['F1 by kind of paper', 'papers', 'found', 'placed', 'attributed', 'leaderboard', 'row'],
      ...strata.map(({ stratum, papers, rates }) => [
        stratum,
        papers,
        ...LEVELS.map((level) => toPercent(rates[level].f1)),
      ]),
    ]),
    '',
    toTable([
      ['rule', 'claims', 'right', 'partly', 'false'],
      ...rules.map(({ rule, claims, hits, misses, false: wrong }) => [rule, claims, hits, misses, wrong]),
    ]),
    '',
    toTable([['kind of error', 'count'], ...errorKinds.map(({ kind, count }) => [kind, count])]),
    ...(calibration ? ['', ...describeCalibration(calibration)] : []),
  ].join('\n');
}

/** The reliability diagram as text: a bar for what came, a mark for what was promised. */
function describeCalibration({ bins, error }: Calibration): string[] {
  const rows = bins
    .filter(({ claims }) => claims > 0)
    .map(({ from, to, claims, confidence, accuracy }) => [
      `${from.toFixed(1)}–${to.toFixed(1)}`,
      claims,
      toPercent(confidence),
      toPercent(accuracy),
      toBar(accuracy, confidence),
    ]);
  return [
    toTable([['confidence', 'claims', 'promised', 'right', `${'█ right, | promised'.padEnd(BAR)}`], ...rows]),
    '',
    `expected calibration error ${error.toFixed(3)}`,
  ];
}

const BAR = 40;

function toBar(accuracy: number, confidence: number): string {
  const cells: string[] = Array.from({ length: BAR }, (_, i) => (i < Math.round(accuracy * BAR) ? '█' : ' '));
  cells[Math.min(BAR - 1, Math.round(confidence * BAR))] = '|';
  return cells.join('');
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
export function toTable(rows: (string | number)[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const toLine = (row: (string | number)[]) =>
    row
      .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]!) : String(cell).padStart(widths[i]!)))
      .join('  ');
  return rows.map(toLine).join('\n');
}
