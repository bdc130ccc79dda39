import { checkArithmetic } from '../arithmetic/check-arithmetic.ts';
import type { Claim, Extraction, PassedOver, SourceText } from '../claim.ts';
import { withConfidence } from '../slot-confidence.ts';
import { ARBITRATION, type ArbitrationWeights } from './arbitration.ts';
import { groundAnswer, type Rejection } from './ground-answer.ts';
import type { GroundingText } from './ground-claim.ts';
import { listNamePlaces } from './ground-name.ts';
import { findSuspicions } from './instructions.ts';
import {
  keepModelClaim,
  mergePair,
  mergeSuspected,
  type ClaimSource,
  type Disagreement,
  type MergedClaim,
} from './merge-claims.ts';
import { type NumberedText, type PlacedNumber, readNumbers } from './numbers-of-text.ts';
import { pairReadings, type ReadingPair, toPlace } from './pair-readings.ts';
import type { ParsedAnswer } from './parse-answer.ts';
import type { ModelMode } from './reading-mode.ts';
import { standingOf } from './standing.ts';
import { joinRecords, NO_RECORD, recordOf, type TrackRecord } from './track-record.ts';

export type { Rejection } from './ground-answer.ts';

/** What was read in a text with a model's help. */
export interface ModelReading {
  readonly extraction: Extraction;
  /** Which reading found each claim of the extraction. */
  readonly sources: readonly ClaimSource[];
  /** By the index of the claim. */
  readonly disagreements: readonly (Disagreement & { readonly claim: number })[];
  readonly rejections: readonly Rejection[];
  /** What this answer adds to the model's record. */
  readonly record: TrackRecord;
}

const NO_ANSWER: ParsedAnswer = { proposals: [], malformed: [] };

export interface ReadOptions {
  /** How the model has done in other papers. */
  readonly record?: TrackRecord;
  readonly weights?: ArbitrationWeights;
}

/**
 * Joins a model's answer with what the rules read: in mode `llm` the answer alone counts, in the others both. `rules` is the
 * rules' extraction of the same text with `explain`. Without an answer (none was asked for, or the model refused) only the
 * rules are left, except in mode `llm`. Pure; never throws on any answer.
 */
export function readWithModel(
  source: SourceText,
  mode: ModelMode,
  rules: Extraction,
  answer?: ParsedAnswer,
  { record: earlier = NO_RECORD, weights = ARBITRATION }: ReadOptions = {},
): ModelReading {
  const grounding = openGrounding(source, rules.claims);
  const grounded = groundAnswer(grounding, answer ?? NO_ANSWER);
  const { numbers } = grounding.text;
  const pairs = pairReadings(numbers, rules.claims, grounded);
  const record = answer ? recordOf(pairs) : NO_RECORD;
  const paper = { grounding, pairs, standing: standingOf(joinRecords(earlier, record), weights.usual) };
  const merge = (pair: ReadingPair): MergedClaim | undefined => {
    const isSuspect = pair.number !== undefined && grounding.suspicions.has(pair.number);
    if (mode === 'llm') return pair.model && keepModelClaim(pair.rules, pair.model, isSuspect);
    if (isSuspect) return mergeSuspected(pair);
    return answer || !pair.rules ? mergePair(pair, paper, weights) : { claim: pair.rules, source: 'rules' };
  };
  const merged = pairs.flatMap((pair) => merge(pair) ?? []);
  const isUntouched = mode !== 'llm' && isSameClaims(merged, rules.claims);
  const doubted = mode === 'llm' ? new Set<number>() : listDoubted(rules);
  return {
    extraction: isUntouched
      ? rules
      : recheck(source, numbers, merged, { doubted, passedOver: rules.passedOver }),
    sources: merged.map(({ source }) => source),
    disagreements: merged.flatMap(({ disagreement }, claim) =>
      disagreement ? [{ ...disagreement, claim }] : [],
    ),
    rejections: grounded.rejections,
    record,
  };
}

function isSameClaims(merged: readonly MergedClaim[], claims: readonly Claim[]): boolean {
  return merged.length === claims.length && merged.every(({ claim }, i) => claim === claims[i]);
}

/** Opens a text for holding answers against it; what the rules take for a result no mask keeps from the model. */
export function openGrounding(source: SourceText, claims: readonly Claim[]): GroundingText {
  const text = freeClaimed(readNumbers(source), claims);
  return { text, places: listNamePlaces(text.doc), suspicions: findSuspicions(text.doc, text.numbers) };
}

function freeClaimed(text: NumberedText, claims: readonly Claim[]): NumberedText {
  const claimed = new Set(claims.map(toPlace));
  const numbers = text.numbers.map((number) =>
    number.maskedAs !== undefined && claimed.has(toPlace(number))
      ? { ...number, maskedAs: undefined }
      : number,
  );
  return { ...text, numbers };
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
