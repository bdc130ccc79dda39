import { checkArithmetic } from '../arithmetic/check-arithmetic.ts';
import type { Claim, Extraction, PassedOver, SourceText } from '../claim.ts';
import { groundClaim, type GroundingText, type RejectionReason } from './ground-claim.ts';
import { listNamePlaces } from './ground-name.ts';
import { findSuspicions } from './instructions.ts';
import {
  keepModelClaim,
  mergeClaims,
  type ClaimSource,
  type Disagreement,
  type MergedClaim,
} from './merge-claims.ts';
import { type NumberedText, type PlacedNumber, readNumbers } from './numbers-of-text.ts';
import type { ParsedAnswer } from './parse-answer.ts';
import type { ModelMode, ReadingMode } from './reading-mode.ts';
import { withConfidence } from '../slot-confidence.ts';

/** A proposal that did not get in. */
export interface Rejection {
  readonly quote: string;
  readonly reason: RejectionReason;
  /** What was proposed, and what is wrong with its form where it has none. */
  readonly answer: unknown;
}

/** What was read in a text with a model's help. */
export interface ModelReading {
  readonly extraction: Extraction;
  /** Which reading found each claim of the extraction. */
  readonly sources: readonly ClaimSource[];
  /** By the index of the claim. */
  readonly disagreements: readonly (Disagreement & { readonly claim: number })[];
  readonly rejections: readonly Rejection[];
}

const NO_ANSWER: ParsedAnswer = { proposals: [], malformed: [] };

/**
 * Joins a model's answer with what the rules read: in mode `llm` the answer alone counts, in the others both. `rules` is the
 * rules' extraction of the same text with `explain`. Without an answer (none was asked for, or the model refused) only the
 * rules are left, except in mode `llm`. Pure; never throws on any answer.
 */
export function readWithModel(
  source: SourceText,
  mode: ModelMode,
  rules: Extraction,
  answer: ParsedAnswer = NO_ANSWER,
): ModelReading {
  const text = freeClaimed(readNumbers(source), rules.claims);
  const suspicions = findSuspicions(text.doc, text.numbers);
  const { claims, rejections } = groundAll({ text, places: listNamePlaces(text.doc), suspicions }, answer);
  const merged = mergeAll(mode, text.numbers, rules.claims, claims, (number) => suspicions.has(number));
  const isUntouched = mode !== 'llm' && merged.every(({ claim }, i) => claim === rules.claims[i]);
  const doubted = mode === 'llm' ? new Set<number>() : listDoubted(rules);
  return {
    extraction: isUntouched
      ? rules
      : recheck(source, text.numbers, merged, { doubted, passedOver: rules.passedOver }),
    sources: merged.map(({ source }) => source),
    disagreements: merged.flatMap(({ disagreement }, claim) =>
      disagreement ? [{ ...disagreement, claim }] : [],
    ),
    rejections,
  };
}

/** What the rules take for a result no mask keeps from the model. */
function freeClaimed(text: NumberedText, claims: readonly Claim[]): NumberedText {
  const claimed = new Set(claims.map(toPlace));
  const numbers = text.numbers.map((number) =>
    number.maskedAs !== undefined && claimed.has(toPlace(number))
      ? { ...number, maskedAs: undefined }
      : number,
  );
  return { ...text, numbers };
}

function groundAll(grounding: GroundingText, { proposals, malformed }: ParsedAnswer) {
  const claims = new Map<PlacedNumber, Claim>();
  const rejections: Rejection[] = [];
  for (const proposal of proposals) {
    const grounded = groundClaim(grounding, proposal);
    const reason = grounded.ok
      ? claims.has(grounded.number) && ('the same number was proposed before' as const)
      : grounded.reason;
    if (reason) rejections.push({ quote: proposal.quote, reason, answer: proposal });
    else if (grounded.ok) claims.set(grounded.number, grounded.claim);
  }
  for (const { answer, complaint } of malformed)
    rejections.push({ quote: '', reason: 'not a claim of the agreed form', answer: { complaint, answer } });
  return { claims, rejections };
}

/** Every number that is taken for a result, in the order of the text: by either reading, in mode `llm` by the model. */
function mergeAll(
  mode: ReadingMode,
  numbers: readonly PlacedNumber[],
  rules: readonly Claim[],
  model: ReadonlyMap<PlacedNumber, Claim>,
  isSuspect: (number: PlacedNumber) => boolean,
): MergedClaim[] {
  const placed = new Map(numbers.map((number) => [toPlace(number), number]));
  const byPlace = new Map(rules.map((claim) => [toPlace(claim), claim]));
  const ofModel = [...model]
    .filter(([number]) => mode === 'llm' || !byPlace.has(toPlace(number)))
    .map(([number, claim]) => keepModelClaim(byPlace.get(toPlace(number)), claim, isSuspect(number)));
  const ofRules = (mode === 'llm' ? [] : rules).map((claim) => {
    const number = placed.get(toPlace(claim));
    return mergeClaims(claim, number && model.get(number), number !== undefined && isSuspect(number));
  });
  return [...ofRules, ...ofModel].sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
}

function toPlace({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}

/** The arithmetic of the merged claims, and the numbers that are left over. */
function recheck(
  { abstract }: SourceText,
  numbers: readonly PlacedNumber[],
  merged: readonly MergedClaim[],
  { doubted, passedOver }: { doubted: ReadonlySet<number>; passedOver: readonly PassedOver[] },
): Extraction {
  const claims = merged.map(({ claim }) => claim);
  const sentenceOf = new Map(numbers.map(({ start, sentenceIndex }) => [start, sentenceIndex]));
  const bySentence: Claim[][] = [];
  for (const claim of claims) (bySentence[sentenceOf.get(claim.start) ?? 0] ??= []).push(claim);
  const read = Array.from(bySentence, (sentence) => sentence ?? []);
  const checked = checkArithmetic(abstract, read);
  return {
    ...checked,
    // What failed before has been lowered before.
    claims: checked.claims.map((claim, i) =>
      doubted.has(claim.start) ? withConfidence(claim, (claims[i] as Claim).confidence) : claim,
    ),
    passedOver: passOver(numbers, claims, passedOver),
  };
}

/** Where the claims of the rules stand whose numbers do not add up. */
function listDoubted({ claims, checks }: Extraction): Set<number> {
  const failing = checks.filter(({ verdict }) => verdict === 'fails');
  return new Set(failing.flatMap((check) => check.claims.map((i) => (claims[i] as Claim).start)));
}

function passOver(
  numbers: readonly PlacedNumber[],
  claims: readonly Claim[],
  known: readonly PassedOver[],
): PassedOver[] {
  const taken = new Set(claims.map(({ start }) => start));
  const reasons = new Map(known.map(({ start, reason }) => [start, reason]));
  return numbers
    .filter(({ start }) => !taken.has(start))
    .map(({ start, end, quote, maskedAs }) => ({
      start,
      end,
      quote,
      reason: reasons.get(start) ?? maskedAs ?? 'the model does not read it as a result',
    }));
}
