import type { Claim } from '../claim.ts';
import { withConfidence } from '../slot-confidence.ts';
import { compareSlots, type SlotDifference } from './compare-slots.ts';
import { MODEL_ALONE, NEAR_INSTRUCTION } from './ground-claim.ts';

/** Which reading found a claim. */
export type ClaimSource = 'rules' | 'model' | 'both';

/** Why a person should look at a claim, the gravest first. */
export type DisagreementKind =
  | 'instruction'
  /** Both found the number and say different things of it. */
  | 'differs'
  /** Both found it, and the model names what the rules leave open. */
  | 'filled'
  /** Only the model takes it for a result. */
  | 'model only';

/** Two readings of one number that are not the same. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  readonly slots: readonly SlotDifference[];
  /** The claim as the rules read it; null where they read none. */
  readonly rules: Claim | null;
  readonly model: Claim | null;
}

/** A claim of both readings together. */
export interface MergedClaim {
  readonly claim: Claim;
  readonly source: ClaimSource;
  readonly disagreement?: Disagreement;
}

/** What is left of the confidence of a claim on which the readings differ. */
const DISAGREED = 0.6;
/** The part of the doubt that is left where two independent readings agree. */
const DOUBT_LEFT = 0.5;

/**
 * Merges what the rules and, where it found it too, a model read of one number. Where the readings differ the rules' stands, with less confidence: it is the calibrated
 * one. What the rules leave open is taken from the model, with no more confidence than a model has alone.
 */
export function mergeClaims(rules: Claim, model: Claim | undefined, isSuspect: boolean): MergedClaim {
  if (isSuspect) return suspected(rules, model);
  if (!model) return { claim: rules, source: 'rules' };
  const { differing, filled, left } = compareSlots(rules, model);
  const claim = filled.length > 0 && differing.length === 0 ? fill(rules, model, filled) : rules;
  const confidence = judge(rules.confidence, differing.length, filled.length, left.length);
  const slots = [...differing, ...filled];
  const kind = differing.length > 0 ? 'differs' : 'filled';
  return {
    // The rules read no settings: what a model says of one takes nothing from them.
    claim: { ...withConfidence(claim, confidence), setting: claim.setting ?? model.setting },
    source: 'both',
    ...(slots.length > 0 ? { disagreement: { kind, slots, rules, model } } : {}),
  };
}

/**
 * The model's claim as it is, where its reading alone counts. What the rules make of the number only says whether a person
 * should look at it.
 */
export function keepModelClaim(rules: Claim | undefined, model: Claim, isSuspect: boolean): MergedClaim {
  if (!rules || isSuspect) return alone(model, isSuspect);
  const { differing } = compareSlots(rules, model);
  return {
    claim: model,
    source: 'model',
    ...(differing.length > 0 ? { disagreement: { kind: 'differs', slots: differing, rules, model } } : {}),
  };
}

function judge(confidence: number, differing: number, filled: number, left: number): number {
  if (differing > 0) return confidence * DISAGREED;
  if (filled > 0) return Math.min(confidence, MODEL_ALONE);
  return left > 0 ? confidence : 1 - (1 - confidence) * DOUBT_LEFT;
}

function alone(model: Claim, isSuspect: boolean): MergedClaim {
  const kind = isSuspect ? 'instruction' : 'model only';
  return { claim: model, source: 'model', disagreement: { kind, slots: [], rules: null, model } };
}

/** A number near words that are meant for a machine: as the rules read it, hardly believed. */
function suspected(rules: Claim, model: Claim | undefined): MergedClaim {
  const slots = model ? compareSlots(rules, model).differing : [];
  return {
    claim: withConfidence(rules, Math.min(rules.confidence, NEAR_INSTRUCTION)),
    source: model ? 'both' : 'rules',
    disagreement: { kind: 'instruction', slots, rules, model: model ?? null },
  };
}

function fill(rules: Claim, model: Claim, filled: readonly SlotDifference[]): Claim {
  return { ...rules, ...Object.fromEntries(filled.map(({ slot }) => [slot, model[slot]])) };
}
