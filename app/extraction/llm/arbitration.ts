import { sigmoid } from '../claims/confidence.ts';
import fitted from '../weights/arbitration.json';
import type { ArbitratedSlot, ClaimSlot } from './arbitrated-slots.ts';
import { type Case, listEvidence, type Odds } from './evidence.ts';
import type { ReadingPair } from './pair-readings.ts';
import type { UsualAgreement } from './standing.ts';

/** How sure a slot is, from what `merged-confidence.ts` lists for it. */
export interface SlotCalibration {
  /** Both readings say the same. */
  readonly agreed: readonly number[];
  /** They are at odds and one was kept. */
  readonly kept: readonly number[];
  /** The model alone reads the number. */
  readonly alone: readonly number[];
}

/** Slots whose rightness is told. */
export type JudgedSlot = Extract<ClaimSlot, 'kind' | 'benchmark' | 'metric' | 'owner'>;
export const JUDGED_SLOTS: readonly JudgedSlot[] = ['kind', 'benchmark', 'metric', 'owner'];

/** What `npm run fit:arbitration` has learnt of whom to believe, and how sure one can be of what comes of it. */
export interface ArbitrationWeights {
  readonly usual: UsualAgreement;
  /** Log odds that the model's reading is the right one of the two, by name of the evidence. */
  readonly choice: Readonly<Record<string, number>>;
  readonly slots: Readonly<Record<JudgedSlot, SlotCalibration>>;
  /** Of the whole claim. */
  readonly claim: readonly number[];
}

/** The weights that the product ships. */
export const ARBITRATION: ArbitrationWeights = fitted;

/** The probability that of two readings at odds in one slot the model's is the one to keep. */
export function believeModel(
  { choice }: Pick<ArbitrationWeights, 'choice'>,
  paper: Case,
  slot: ArbitratedSlot,
  odds: Odds,
  pair: ReadingPair,
): number {
  let sum = 0;
  for (const [name, value] of listEvidence(paper, slot, odds, pair)) sum += value * (choice[name] ?? 0);
  return sigmoid(sum);
}
