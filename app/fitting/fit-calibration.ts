import type { GoldClaim, PredictedClaim } from '#app/evaluation/annotated-paper.ts';
import { matchClaims } from '#app/evaluation/match-claims.ts';
import { isSameMethod } from '#app/evaluation/same-method.ts';
import { SLOT_NAMES, type SlotName } from '#app/extraction/claim.ts';
import { type Calibration, claimEvidence, logOdds } from '#app/extraction/claims/confidence.ts';
import { toClaim } from '#app/extraction/claims/to-claim.ts';
import type { Decided } from '#app/extraction/choose/walk.ts';
import type { LeftOut } from './cross-validate.ts';
import { fitLogistic } from './fit-logistic.ts';
import { isRightIn } from './judge-slot.ts';

const SHRINKAGE = 0.001;

/** A number that was read, and in which slots it turned out right. */
interface Outcome {
  readonly decided: Decided;
  readonly isRight: boolean;
  /** Slots that can be judged: those of a number that is a result at all, and `kind`. */
  readonly slots: Partial<Record<SlotName, boolean>>;
}

/** Fits how far the models' own probabilities can be trusted, on papers that the models were not taught on. */
export function fitCalibration(
  read: readonly LeftOut[],
  goldOf: (paper: number) => readonly GoldClaim[],
): Calibration {
  const outcomes = read.flatMap((leftOut) => listOutcomes(leftOut, goldOf(leftOut.paper)));
  const slots = Object.fromEntries(
    SLOT_NAMES.map((slot) => {
      const judged = outcomes.flatMap(({ decided, slots }) => {
        const isRight = slots[slot];
        return isRight === undefined
          ? []
          : [{ features: [1, logOdds(decided.probabilities[slot])], isRight }];
      });
      return [slot, fitLogistic(judged, SHRINKAGE).map(round)];
    }),
  ) as Record<SlotName, number[]>;
  const whole = outcomes.map(({ decided, isRight }) => ({ features: claimEvidence(decided), isRight }));
  return { slots, claim: fitLogistic(whole, SHRINKAGE).map(round) };
}

function listOutcomes({ view, decided }: LeftOut, gold: readonly GoldClaim[]): Outcome[] {
  const flat = decided.flat();
  const claims = flat.map((each) => toClaim(view, each) as PredictedClaim);
  const { expected, unexpected } = matchClaims(claims, gold);
  const outcomes: Outcome[] = [];
  for (const { gold: wanted, predicted, reached } of expected) {
    if (predicted === null || wanted.optional) continue;
    const decidedOf = flat[claims.indexOf(predicted)] as Decided;
    outcomes.push({
      decided: decidedOf,
      isRight: reached === 'attributed',
      slots: reached === null ? { kind: false } : judge(predicted, wanted),
    });
  }
  for (const claim of unexpected)
    outcomes.push({
      decided: flat[claims.indexOf(claim)] as Decided,
      isRight: false,
      slots: { kind: false },
    });
  return outcomes;
}

function judge(predicted: PredictedClaim, gold: GoldClaim): Record<SlotName, boolean> {
  return {
    kind: true,
    benchmark: isRightIn('benchmark', predicted, gold),
    metric: isRightIn('metric', predicted, gold),
    method: isSameMethod(predicted, gold),
    role: predicted.role === gold.role,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
