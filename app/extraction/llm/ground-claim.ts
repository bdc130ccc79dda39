import type { Claim } from '../claim.ts';
import { readAverage } from '../claims/to-claim.ts';
import { readBasis } from '../claims/read-basis.ts';
import { readChange } from '../claims/read-change.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import { nameKey } from '../registry/registry.ts';
import { toEvenSlots } from '../slot-confidence.ts';
import type { Suspicions } from './instructions.ts';
import {
  type GroundedName,
  groundBenchmark,
  groundMetric,
  groundSetting,
  groundSystem,
  type NamePlaces,
} from './ground-name.ts';
import { locateQuote, type LocateReason } from './locate-quote.ts';
import type { NumberedText, PlacedNumber } from './numbers-of-text.ts';
import type { ProposedClaim } from './proposal.ts';
import { holdsPhrase, toWords } from './text-words.ts';
import { maskYields } from './yielding-masks.ts';

/** The rule that a model's claim names where the rules read nothing. */
export const MODEL_RULE = 'model';
/**
 * How sure a claim is that a model alone has read: its number is certain, what the number means is the model's word.
 * Below what any rule promises, so that such claims come up in review first; fitted to nothing.
 */
export const MODEL_ALONE = 0.6;
const MODEL_ALONE_FROM_AFAR = 0.5;
/** What is left where the number stands near words that are meant for a machine. */
export const NEAR_INSTRUCTION = 0.1;

/** Why a proposal was refused; the name of the slot where a name is at fault. */
export type RejectionReason =
  | LocateReason
  | 'the value is not the one in the text'
  | 'the starting value is not in the abstract'
  | 'the number stands in an instruction'
  | `the number is ${string}`
  | `the ${string} is not in the text`
  | 'the same number was proposed before'
  | 'not a claim of the agreed form';

export type Grounded =
  | { readonly ok: true; readonly claim: Claim; readonly number: PlacedNumber }
  /** With the number where only what is said of it was refused. */
  | { readonly ok: false; readonly reason: RejectionReason; readonly number?: PlacedNumber };

/** A text opened for grounding. */
export interface GroundingText {
  readonly text: NumberedText;
  readonly places: NamePlaces;
  readonly suspicions: Suspicions;
}

/**
 * Makes a claim of a proposal, or says why not. Span, value, unit, range, hedge and basis are the lexer's, read at the place
 * of the quote; names are the text's or the registry's. Whatever a model says, no number gets in that does not stand there.
 */
export function groundClaim(grounding: GroundingText, proposal: ProposedClaim): Grounded {
  const located = locateQuote(grounding.text, proposal.quote, proposal.context, proposal.value);
  if (!located.ok) return located;
  const { number } = located;
  const refusal = refuse(grounding, number, proposal);
  if (refusal) return { ok: false, reason: refusal };
  const names = groundNames(grounding.places, proposal);
  if (!names.ok) return { ok: false, reason: `the ${names.slot} is not in the text`, number };
  return { ok: true, number, claim: toClaim(grounding, number, proposal, names.found) };
}

function refuse(
  { text, suspicions }: GroundingText,
  number: PlacedNumber,
  { value, from }: ProposedClaim,
): RejectionReason | undefined {
  const { mention, maskedAs } = number;
  if (!maskYields(number, text.doc.norm.text))
    return `the number is ${maskedAs?.replace(/^part of the name .*/, 'part of a name')}`;
  if (suspicions.get(number) === 'ordered') return 'the number stands in an instruction';
  if (!isSame(value, mention.value) && !(mention.low !== null && isSame(value, mention.low)))
    return 'the value is not the one in the text';
  const others = text.numbers.filter((other) => other !== number && maskYields(other, text.doc.norm.text));
  if (from !== null && !others.some(({ mention }) => isSame(from, mention.value)))
    return 'the starting value is not in the abstract';
  return undefined;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

const SLOTS = {
  benchmark: groundBenchmark,
  metric: groundMetric,
  method: groundSystem,
  base: groundSystem,
  versus: groundSystem,
} as const;
type NameSlot = keyof typeof SLOTS;
type GroundedNames = Record<NameSlot, GroundedName | null>;

function groundNames(
  places: NamePlaces,
  proposal: ProposedClaim,
): { ok: true; found: GroundedNames } | { ok: false; slot: NameSlot } {
  const found: GroundedNames = { benchmark: null, metric: null, method: null, base: null, versus: null };
  for (const slot of Object.keys(SLOTS) as NameSlot[]) {
    const name = proposal[slot]?.replace(/\s+/g, ' ').trim() || null;
    if (name === null || isNothing(name)) continue;
    const grounded = SLOTS[slot](places, name);
    if (!grounded) return { ok: false, slot };
    found[slot] = grounded;
  }
  return { ok: true, found };
}

/** Models that have no null write what they mean by it. */
function isNothing(name: string): boolean {
  return /^(?:null|none|n\/?a|nil|not (?:stated|given|specified)|unspecified|unknown|-)$/i.test(name);
}

function toClaim(
  { places, suspicions }: GroundingText,
  number: PlacedNumber,
  proposal: ProposedClaim,
  names: GroundedNames,
): Claim {
  const { mention, site, start, end, quote } = number;
  const isGain = proposal.kind === 'gain';
  const { benchmark, metric, method, base, versus } = spellNames(names);
  const confidence = suspicions.has(number) ? NEAR_INSTRUCTION : trust(places, number, names);
  return {
    start,
    end,
    quote,
    value: mention.value,
    low: mention.low,
    unit: mention.unit,
    kind: proposal.kind,
    basis: isGain ? readBasis(site) : null,
    change: isGain ? readChange(site, { benchmark, metric }) : null,
    benchmark,
    metric,
    setting: settingOf(places, proposal),
    method,
    base,
    role: proposal.role,
    versus: isGain ? versus : null,
    from: startOf(site, proposal),
    qualifier: mention.qualifier ?? readAverage(site),
    rule: MODEL_RULE,
    confidence,
    slotConfidence: toEvenSlots(confidence),
  };
}

/** The setting as the text spells it. One that is not in the text is none: it decides nothing that a claim stands on. */
function settingOf(places: NamePlaces, { setting, benchmark, metric, method }: ProposedClaim): string | null {
  const said = setting?.replace(/\s+/g, ' ').trim() || null;
  if (said === null || isNothing(said)) return null;
  const isRepeated = [benchmark, metric, method].some(
    (name) => name !== null && nameKey(name) === nameKey(said),
  );
  return isRepeated ? null : (groundSetting(places, said)?.name ?? null);
}

/** Gives each slot its name as the text spells it, null where it has none. */
function spellNames({ benchmark, metric, method, base, versus }: GroundedNames) {
  return {
    benchmark: benchmark?.name ?? null,
    metric: metric?.name ?? null,
    method: method?.name ?? null,
    base: base?.name ?? null,
    versus: versus?.name ?? null,
  };
}

/** Finds the value that a number rose or fell from: the other number of its pair, else what the model says. */
function startOf({ group, place }: NumberSite, { from }: ProposedClaim): number | null {
  return group.isPair && place === 1 ? (group.members[0]?.value ?? null) : from;
}

/** Less where the benchmark comes from another sentence, or a name was put together from single words. */
function trust({ words }: NamePlaces, { sentenceIndex }: PlacedNumber, names: GroundedNames): number {
  const isPutTogether = Object.values(names).some((name) => name?.support === 'scattered');
  const { benchmark } = names;
  const near = `${words[sentenceIndex + 1] ?? ''}|${words[0] ?? ''}`;
  const isFar = benchmark?.support === 'written' && !holdsPhrase(near, toWords(benchmark.name));
  return isPutTogether || isFar ? MODEL_ALONE_FROM_AFAR : MODEL_ALONE;
}
