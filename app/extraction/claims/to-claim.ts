import type { DocumentView } from '../candidates/document-view.ts';
import type { Claim, Qualifier } from '../claim.ts';
import type { Decided } from '../choose/walk.ts';
import { isAveraged } from '../numbers/hedges.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import { toRawRange } from '../text/normalised-text.ts';
import { confidenceOf, slotConfidenceOf } from './confidence.ts';
import { readBasis } from './read-basis.ts';
import { readChange } from './read-change.ts';
import { ruleOf } from './rule-of.ts';

/** Makes a claim of what was decided of a number. */
export function toClaim({ doc }: DocumentView, decided: Decided): Claim {
  const { site, kind, role } = decided;
  const { number } = site;
  const { start, end } = toRawRange(doc.norm, number.startChar, number.endChar);
  const isGain = kind === 'gain';
  const benchmark = decided.benchmark?.name ?? null;
  const metric = decided.metric?.text ?? null;
  return {
    start,
    end,
    quote: doc.norm.raw.slice(start, end),
    value: number.value,
    low: number.low,
    unit: number.unit,
    kind,
    basis: isGain ? readBasis(site) : null,
    change: isGain ? readChange(site, { benchmark, metric }) : null,
    benchmark,
    metric,
    method: decided.method?.text ?? null,
    base: decided.base?.text ?? null,
    role,
    versus: isGain ? (decided.versus?.text ?? null) : null,
    from: kind === 'score' ? startOf(site) : null,
    qualifier: number.qualifier ?? readAverage(site),
    rule: ruleOf(site, kind),
    confidence: confidenceOf(decided),
    slotConfidence: slotConfidenceOf(decided),
  };
}

/** The starting value of a pair, on the number that it reaches. */
function startOf({ group, place }: NumberSite): number | null {
  return group.isPair && place === 1 ? (group.members[0]?.value ?? null) : null;
}

/** `average` where the words right before or behind a number say that it is a mean. */
export function readAverage({ sentence, number, index }: NumberSite): Qualifier | null {
  const from = Math.max(sentence.numbers[index - 1]?.end ?? sentence.first, number.first - 4);
  const to = Math.min(sentence.numbers[index + 1]?.first ?? sentence.end, number.end + 3);
  const { tokens } = sentence;
  return isAveraged(tokens, from, number.first) || isAveraged(tokens, number.end, to) ? 'average' : null;
}
