import type { Claim, ImpliedScore } from '../claim.ts';
import { BEHIND, LESS } from '../lexicon/lead-words.ts';
import { holdsWordOf } from '../lexicon/word-family.ts';
import { isLowerBetter } from '../registry/registry.ts';
import { type Figure, figureOf, showFigure } from './figure.ts';
import type { Lead } from './named-baseline.ts';
import { pointsScale } from './points.ts';

/** `exceeding Quill's +11 points`: a gain of the other system. */
const OF_OTHER = /['’]s(?:[\s~$]|\\cite\w?\{[^{}]*\})*$/;
const BEHIND_GAIN = /^.{0,24}?(?=\b(?:than|while|with)\b|[,.;]|$)/s;

/**
 * Works out the score of a named system that a stated score and its lead over that system entail: 90.0% and +4.5% make
 * 85.5%. Only of leads in points or in the score's own unit, without hedges; undefined where anything is open.
 */
export function implyScore(abstract: string, { score, gain, over }: Lead): ImpliedScore | undefined {
  const [s, g] = [score.claim, gain.claim];
  if (!areExact(s, g)) return undefined;
  const stated = figureOf(s);
  const lead = leadInUnitOf(s, g);
  if (!stated || !lead || isOfOther(abstract, g)) return undefined;
  const isLower = isLowerBetter(s.benchmark, s.metric);
  if (!areWordsOfLead(wordsOfLead(abstract, s, g), isLower)) return undefined;
  const decimals = Math.max(stated.decimals, lead.decimals);
  const figure = { value: isLower ? s.value + lead.value : s.value - lead.value, decimals };
  if (!isPossible(figure, s.unit)) return undefined;
  return {
    value: Number(figure.value.toFixed(decimals)),
    unit: s.unit,
    benchmark: s.benchmark,
    metric: s.metric,
    method: over,
    claims: [score.index, gain.index],
    figures: `${showFigure(stated)} ${isLower ? '+' : '−'} ${showFigure(lead)} = ${showFigure(figure)}`,
  };
}

/** Tells whether a score and a lead are both stated without hedges, and of the same numbers. */
function areExact(score: Claim, gain: Claim): boolean {
  if (!isPlain(score) || !isPlain(gain) || gain.value <= 0) return false;
  // A lead that is an average, over a score that is none, is of other numbers.
  return gain.qualifier !== 'average' || score.qualifier !== null;
}

function isPlain({ low, qualifier }: Claim): boolean {
  return low === null && (qualifier === null || qualifier === 'average');
}

/** Converts a lead to the unit of its score; undefined where the scales differ. */
function leadInUnitOf(score: Claim, gain: Claim): Figure | undefined {
  const lead = figureOf(gain);
  const scale = pointsScale(score, gain);
  if (!lead || scale === undefined) return undefined;
  return { value: lead.value * scale, decimals: scale === 1 ? lead.decimals : lead.decimals + 2 };
}

function isOfOther(abstract: string, gain: Claim): boolean {
  return OF_OTHER.test(abstract.slice(Math.max(0, gain.start - 60), gain.start));
}

/** Tells whether words speak of a lead. Where they and the metric's direction differ, one of them is misread. */
function areWordsOfLead(words: string, isLower: boolean): boolean {
  return !holdsWordOf(BEHIND, words) && holdsWordOf(LESS, words) === isLower;
}

function isPossible({ value }: Figure, unit: string | null): boolean {
  return value > 0 && (unit !== '%' || value <= 100);
}

/** Joins the words between score and gain, and those that follow the gain closely. */
function wordsOfLead(abstract: string, score: Claim, gain: Claim): string {
  const between = abstract.slice(Math.min(score.end, gain.end), Math.max(score.start, gain.start));
  return `${between} ${BEHIND_GAIN.exec(abstract.slice(gain.end, gain.end + 40))?.[0] ?? ''}`;
}

/** Leaves out systems for which two different scores of one measure are entailed: their numbers differ in what is not read. */
export function withoutConflicts(scores: readonly ImpliedScore[]): ImpliedScore[] {
  return scores.filter((score, at) =>
    scores.every((other, otherAt) => {
      const isOfSame =
        other.method === score.method && other.benchmark === score.benchmark && other.metric === score.metric;
      return !isOfSame || (other.value === score.value && otherAt >= at) || otherAt === at;
    }),
  );
}
