import type { Claim } from '../claim.ts';
import { withConfidence } from '../slot-confidence.ts';
import { fieldsOf } from './arbitrated-slots.ts';
import type { ArbitrationWeights } from './arbitration.ts';
import { listDifferences, type SlotDifference } from './compare-slots.ts';
import type { Case } from './evidence.ts';
import { NEAR_INSTRUCTION } from './ground-claim.ts';
import { confide } from './merged-confidence.ts';
import type { Reader, SlotDecision } from './merge-slots.ts';
import type { ReadingPair } from './pair-readings.ts';
import { settlePair } from './settle-pair.ts';

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

/** Merges what rules and model read of one number, as it was settled; undefined where it is taken for no result after all. */
export function mergePair(
  pair: ReadingPair,
  paper: Case,
  weights: ArbitrationWeights,
): MergedClaim | undefined {
  const settled = settlePair(pair, paper, weights);
  if (!settled) return undefined;
  const { rules, model } = pair;
  const { outcome } = settled;
  const claim = confide(settled.claim, outcome, weights);
  if (!model) return { claim, source: 'rules' };
  const disagreement = rules ? disagree(rules, model, outcome.decisions) : modelOnly(model);
  return { claim, source: rules ? 'both' : 'model', ...(disagreement && { disagreement }) };
}

/** A number near words that are meant for a machine: as the rules read it, else the model, hardly believed. */
export function mergeSuspected({ rules, model }: ReadingPair): MergedClaim {
  const claim = (rules ?? model) as Claim;
  const slots = rules && model ? keepAll(listDifferences(rules, model), 'rules') : [];
  return {
    claim: withConfidence(claim, Math.min(claim.confidence, NEAR_INSTRUCTION)),
    source: rules ? (model ? 'both' : 'rules') : 'model',
    disagreement: { kind: 'instruction', slots, rules: rules ?? null, model: model ?? null },
  };
}

/**
 * The model's claim as it is, where its reading alone counts. What the rules make of the number only says whether a person
 * should look at it.
 */
export function keepModelClaim(rules: Claim | undefined, model: Claim, isSuspect: boolean): MergedClaim {
  if (isSuspect) return { ...mergeSuspected({ model }), source: 'model' };
  if (!rules) return { claim: model, source: 'model', disagreement: modelOnly(model) };
  const slots = listDifferences(rules, model).filter(({ rules, model }) => rules !== null && model !== null);
  return {
    claim: model,
    source: 'model',
    ...(slots.length > 0 && {
      disagreement: { kind: 'differs', slots: keepAll(slots, 'model'), rules, model },
    }),
  };
}

function modelOnly(model: Claim): Disagreement {
  return { kind: 'model only', slots: [], rules: null, model };
}

function keepAll(slots: readonly SlotDifference[], kept: Reader): SlotDifference[] {
  return slots.map((slot) => ({ ...slot, kept }));
}

/** What a person should look at: slots in which the readings differ, unless the model is merely silent and was not believed. */
function disagree(rules: Claim, model: Claim, decisions: readonly SlotDecision[]): Disagreement | undefined {
  const keptOf = new Map(decisions.flatMap(({ slot, kept }) => fieldsOf(slot).map((field) => [field, kept])));
  const slots = listDifferences(rules, model)
    .map((difference): SlotDifference => ({ ...difference, kept: keptOf.get(difference.slot) ?? 'rules' }))
    .filter(({ model, kept }) => model !== null || kept === 'model');
  if (slots.length === 0) return undefined;
  const kind = slots.every(({ rules }) => rules === null) ? 'filled' : 'differs';
  return { kind, slots, rules, model };
}
