import type { ReadingReport } from '#app/ingest/reading-report.ts';

/** How many papers without an answer are named; beyond that, a count says enough. */
const NAMED_LIMIT = 20;

/** What went wrong while papers were read, a line each, for standard error. */
export function describeTrouble({ failed, stopped, stopMessage, waiting }: ReadingReport): string {
  const lines = failed
    .slice(0, NAMED_LIMIT)
    .map(({ title, message }) => `no answer about "${title.slice(0, 80)}": ${message}`);
  if (failed.length > NAMED_LIMIT) lines.push(`and ${failed.length - NAMED_LIMIT} more`);
  const rest = `${waiting} papers wait; run it again to read them`;
  if (stopped === 'budget') lines.push(`stopped before the budget would have been passed; ${rest}`);
  if (stopped === 'interrupted') lines.push(`stopped; ${rest}`);
  if (stopped === 'endpoint') lines.push(`stopped, ${stopMessage}; ${rest}`);
  if (stopped === null && failed.length > 0) lines.push(rest);
  return lines.map((line) => `claimboard read: ${line}\n`).join('');
}

/** What came of a reading, for people. */
export function describeReading(report: ReadingReport, hasPrices: boolean): string {
  const { claims, disagreements, rejections } = report;
  const facts: [string, string][] = [
    ['papers read', `${report.papers}`],
    ['still waiting', `${report.waiting}`],
    [
      'claims',
      `${claims.rules} by the rules alone, ${claims.both} by both, ${claims.model} by the model alone`,
    ],
  ];
  if (report.model !== null)
    facts.unshift(
      ['model', report.model],
      [
        'answers',
        `${report.answered}, ${report.fromKept} of them kept from before, ${report.refused} refusals`,
      ],
    );
  if (report.failed.length > 0) facts.push(['without an answer', `${report.failed.length} papers`]);
  facts.push(...toCounts('for review', disagreements), ...toCounts('rejected', rejections));
  if (report.model !== null) facts.push(['calls', `${report.calls}`], ...toCosts(report, hasPrices));
  return facts.map(([name, fact]) => `${name.padEnd(18)}${fact}\n`).join('');
}

function toCounts(name: string, counts: Readonly<Record<string, number>>): [string, string][] {
  const entries = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return entries.map(([kind, count], i) => [i === 0 ? name : '', `${count} × ${kind}`]);
}

function toCosts(
  { inputTokens, outputTokens, cost, estimatedCost }: ReadingReport,
  hasPrices: boolean,
): [string, string][] {
  const tokens: [string, string] = ['tokens', `${inputTokens} in, ${outputTokens} out`];
  if (!hasPrices) return [tokens, ['cost', 'unknown: LLM_PRICE_IN and LLM_PRICE_OUT are not set']];
  const estimate =
    estimatedCost > 0 ? `, of it at most $${estimatedCost.toFixed(4)} for calls that did not tell` : '';
  return [tokens, ['cost', `$${cost.toFixed(4)}${estimate}`]];
}
