import type { Claim, ImpliedScore } from '../claim.ts';
import { isLowerBetter } from '../registry/registry.ts';
import { figureOf, showFigure } from './figure.ts';
import type { Lead } from './named-baseline.ts';
import { pointsScale } from './points.ts';

/** Less of something: a lead only where less is better. */
const LESS = /\b(?:lower|less|fewer|smaller|reduc\w*|decreas\w*|drop\w*|cut\w*|sav\w*)\b/i;
/** Behind the other system, or merely near it. */
const BEHIND =
  /\b(?:below|behind|trail\w*|lag\w*|worse|short|within|close\w*|degrad\w*|gap|fall\w*|loss|los[et]\w*|underperform\w*|comparable)\b/i;
/** `exceeding Quill's +11 points`: a gain of the other system. */
const OF_OTHER = /['’]s(?:[\s~$]|\\cite\w?\{[^{}]*\})*$/;
const BEHIND_GAIN = /^.{0,24}?(?=\b(?:than|while|with)\b|[,.;]|$)/s;

/**
 * The score of a named system that a stated score and its lead over that system entail: 90.0% and +4.5% make 85.5%. Only of
 * leads in points or in the score's own unit, without hedges; undefined where anything is open.
 */
export function implyScore(abstract: string, { score, gain, over }: Lead): ImpliedScore | undefined {
  const [s, g] = [score.claim, gain.claim];
  if (!isPlain(s) || !isPlain(g) || g.value <= 0) return undefined;
  // A lead that is an average, over a score that is none, is of other numbers.
  if (g.qualifier === 'average' && s.qualifier === null) return undefined;
  const stated = figureOf(s);
  const lead = figureOf(g);
  const scale = pointsScale(s, g);
  if (!stated || !lead || scale === undefined) return undefined;
  if (OF_OTHER.test(abstract.slice(Math.max(0, g.start - 60), g.start))) return undefined;
  const isLower = isLowerBetter(s.benchmark, s.metric);
  const words = wordsOfLead(abstract, s, g);
  // Where the words and the metric's direction differ, one of them is misread.
  if (BEHIND.test(words) || isLower !== LESS.test(words)) return undefined;
  const inUnit = { value: lead.value * scale, decimals: scale === 1 ? lead.decimals : lead.decimals + 2 };
  const decimals = Math.max(stated.decimals, inUnit.decimals);
  const figure = { value: isLower ? s.value + inUnit.value : s.value - inUnit.value, decimals };
  if (figure.value <= 0 || (s.unit === '%' && figure.value > 100)) return undefined;
  return {
    value: Number(figure.value.toFixed(decimals)),
    unit: s.unit,
    benchmark: s.benchmark,
    metric: s.metric,
    method: over,
    claims: [score.index, gain.index],
    figures: `${showFigure(stated)} ${isLower ? '+' : '−'} ${showFigure(inUnit)} = ${showFigure(figure)}`,
  };
}

function isPlain({ low, qualifier }: Claim): boolean {
  return low === null && (qualifier === null || qualifier === 'average');
}

/** The words between score and gain, and those that follow the gain closely. */
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
