import type { DocumentView } from '../candidates/document-view.ts';
import type { Claim, Qualifier } from '../claim.ts';
import type { Decided } from '../choose/walk.ts';
import { isAveraged } from '../numbers/hedges.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import { keyOf, type OwnNames } from '../names/own-names.ts';
import { cleanMetric, isModelName } from '../registry/registry.ts';
import { toRawRange } from '../text/normalised-text.ts';
import { CALIBRATION, confidenceOf, slotConfidenceOf } from './confidence.ts';
import { readBasis } from './read-basis.ts';
import { readChange } from './read-change.ts';
import { ruleOf } from './rule-of.ts';

/** Makes a claim of what was decided of a number. */
export function toClaim({ doc }: DocumentView, decided: Decided, calibration = CALIBRATION): Claim {
  const { site, kind, role } = decided;
  const { number } = site;
  const { start, end } = toRawRange(doc.norm, number.startChar, number.endChar);
  const isGain = kind === 'gain';
  const { benchmark, metric, method, base, versus } = namesOf(decided, doc.own);
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
    setting: null,
    method,
    base,
    role,
    versus: isGain ? versus : null,
    from: kind === 'score' ? startOf(site) : null,
    qualifier: number.qualifier ?? readAverage(site),
    rule: ruleOf(site, kind),
    confidence: confidenceOf(decided, calibration),
    slotConfidence: slotConfidenceOf(decided, calibration),
  };
}

/** Lists what the decided slots are called, null for those that hold nothing. A system's name is no metric. */
function namesOf({ benchmark, metric, method, base, versus, role }: Decided, own: OwnNames) {
  const systems = [method, base, versus].flatMap((system) => (system ? [keyOf(system.text)] : []));
  const isMetric = metric !== null && !systems.includes(keyOf(metric.text));
  return {
    benchmark: benchmark?.name ?? null,
    metric: isMetric ? cleanMetric(metric.text) : null,
    ...ownerOf({ role, method, base }, own),
    versus: versus?.text ?? null,
  };
}

/** A model that somebody else made is not what a paper proposes: its own method is, built on that model. */
function ownerOf(
  { role, method, base }: Pick<Decided, 'role' | 'method' | 'base'>,
  own: OwnNames,
): Pick<Claim, 'method' | 'base'> {
  const isBase =
    role === 'proposed' &&
    method?.way === 'name' &&
    own.method !== null &&
    !own.isBenchmarkPaper &&
    isModelName(method.text);
  if (isBase) return { method: own.method, base: base?.text ?? method.text };
  return { method: method?.text ?? null, base: base?.text ?? null };
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
