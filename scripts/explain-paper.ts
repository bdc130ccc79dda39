import { SLOT_NAMES, type Claim, type PassedOver, type SourceText } from '#app/extraction/claim.ts';
import { explainClaims } from '#app/extraction/explain/explain-claims.ts';
import type { SlotChoice } from '#app/extraction/explain/explaining-decider.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { explainDoubts } from './explain-doubts.ts';

/** For people: every number of a paper in the order of the text, with what became of it and why. */
export function explainPaper(id: string | number, source: SourceText): string {
  const { claims, passedOver, checks, implied } = extractClaims(source, { explain: true });
  const why = new Map(explainClaims(source).map(({ claim, choices }) => [claim.start, choices]));
  const numbers = [
    ...claims.map((claim) => ({
      start: claim.start,
      text: explainClaim(claim, source.abstract, why.get(claim.start) ?? []),
    })),
    ...passedOver.map((passed) => ({
      start: passed.start,
      text: explainPassedOver(passed, source.abstract),
    })),
  ].sort((a, b) => a.start - b.start);
  const lines = [
    `${id}  ${source.title}`,
    ...numbers.map(({ text }) => text),
    ...checks.map(({ kind, verdict, figures }) => `  check (${kind}) ${verdict}: ${figures}`),
    ...implied.map(
      ({ value, unit, method, figures }) =>
        `  implied: ${value}${unit ? ` ${unit}` : ''} for ${method} (${figures})`,
    ),
  ];
  if (numbers.length === 0) lines.push('  no number');
  return `${lines.join('\n')}\n\n`;
}

function explainClaim(claim: Claim, abstract: string, choices: readonly SlotChoice[]): string {
  const slots = [
    ['benchmark', claim.benchmark],
    ['metric', claim.metric],
    ['setting', claim.setting],
    ['method', claim.method],
    ['base', claim.base],
    ['versus', claim.versus],
    ['from', claim.from],
    ['low', claim.low],
    ['basis', claim.basis],
    ['change', claim.change],
    ['qualifier', claim.qualifier],
  ].filter(([, value]) => value !== null);
  return [
    `  ${toContext(claim, abstract)}`,
    `    ${claim.kind} ${claim.value}${claim.unit ? ` ${claim.unit}` : ''}, ${claim.role}, by ${claim.rule}, confidence ${claim.confidence.toFixed(2)}`,
    ...(slots.length > 0 ? [`    ${slots.map(([name, value]) => `${name}: ${value}`).join(' · ')}`] : []),
    `    slots: ${SLOT_NAMES.map((slot) => `${slot} ${claim.slotConfidence[slot].toFixed(2)}`).join(' · ')}`,
    ...explainDoubts(claim, choices),
  ].join('\n');
}

function explainPassedOver(passed: PassedOver, abstract: string): string {
  return `  ${toContext(passed, abstract)}\n    no claim: ${passed.reason}`;
}

/** The number in brackets amid the words around it. */
function toContext(
  { start, end, quote }: { start: number; end: number; quote: string },
  abstract: string,
): string {
  const before = abstract.slice(Math.max(0, start - 40), start).replace(/^\S*\s/, '');
  const after = abstract.slice(end, end + 40).replace(/\s\S*$/, '');
  return `…${before}[${quote}]${after}…`.replace(/\s+/g, ' ');
}
