import { fitLogistic, type Observation } from './fit-logistic.ts';
import { ARBITRATED_SLOTS, type ArbitratedSlot } from '#app/extraction/llm/arbitrated-slots.ts';
import {
  type ArbitrationWeights,
  type JudgedSlot,
  JUDGED_SLOTS,
  type SlotCalibration,
} from '#app/extraction/llm/arbitration.ts';
import { claimSigns, judgeSlots, slotSigns } from '#app/extraction/llm/merged-confidence.ts';
import { type Settled, settlePair } from '#app/extraction/llm/settle-pair.ts';
import { standingOf, type UsualAgreement } from '#app/extraction/llm/standing.ts';
import type { GoldClaim } from '#app/evaluation/annotated-paper.ts';
import { fitEvidence } from './fit-evidence.ts';
import { goldAt, isRightIn } from './judge-slot.ts';
import { recordChoices } from './record-choices.ts';
import { type OpenedPaper, type ReadPaper, readSpoilt, recordOfAll } from './recorded-answer.ts';

/** The shares of fields that are spoilt in turn: good models are the rule, and bad ones must be known for what they are. */
const SHARES = [0, 0, 0, 0, 0, 0.05, 0.1, 0.1, 0.2, 0.3, 0.3, 0.5, 0.5, 0.7];
/** Those on which confidence is fitted. */
const SHARES_FOR_CONFIDENCE = [0, 0, 0.05, 0.1, 0.3];
const SHRINKAGE = 0.001;
/** A model of which nothing is known is taken for as good as usual for so many decisions. */
const UNKNOWN = { caution: 0, weight: 60 };

/** Fits whom to believe where two readings are at odds, and how sure one can be of what comes of it. Deterministic. */
export function fitArbitration(papers: readonly OpenedPaper[]): ArbitrationWeights {
  const usual = usualAgreement(papers);
  const read = SHARES.map((share, k) => readSpoilt(papers, share, k + 1));
  const choice = fitEvidence(
    read.flatMap((each) => recordChoices(each, standingOf(recordOfAll(each), usual))),
  );
  const settled = SHARES_FOR_CONFIDENCE.flatMap((share, k) =>
    settleAll(readSpoilt(papers, share, 50 + k), choice, usual),
  );
  const slots = Object.fromEntries(
    JUDGED_SLOTS.map((slot) => [slot, fitSlotConfidence(slot, settled)]),
  ) as Record<JudgedSlot, SlotCalibration>;
  const claims = settled.flatMap(({ outcome, claim, gold }): Observation[] =>
    gold?.optional
      ? []
      : [
          {
            features: claimSigns(judgeSlots(outcome, { slots }), outcome),
            isRight:
              gold !== null &&
              (['kind', 'benchmark', 'owner'] as const).every((slot) => isRightIn(slot, claim, gold)),
          },
        ],
  );
  return { usual, choice, slots, claim: fit(claims) };
}

/** How a model that nobody has spoilt agrees with the rules where they are sure. */
function usualAgreement(papers: readonly OpenedPaper[]): UsualAgreement {
  const record = recordOfAll(readSpoilt(papers, 0, 0));
  const rates = ARBITRATED_SLOTS.map((slot) => {
    const { asked, agreed } = record[slot];
    return [slot, round((agreed + 1) / (asked + 1))];
  });
  return { rates: Object.fromEntries(rates) as Record<ArbitratedSlot, number>, ...UNKNOWN };
}

interface JudgedClaim extends Settled {
  readonly gold: GoldClaim | null;
}

function settleAll(
  read: readonly ReadPaper[],
  choice: ArbitrationWeights['choice'],
  usual: UsualAgreement,
): JudgedClaim[] {
  const standing = standingOf(recordOfAll(read), usual);
  return read.flatMap(({ paper, pairs }) =>
    pairs.flatMap((pair) => {
      const settled = settlePair(pair, { grounding: paper.grounding, pairs, standing }, { choice });
      return settled ? [{ ...settled, gold: goldAt(settled.claim, paper.gold) }] : [];
    }),
  );
}

function fitSlotConfidence(slot: JudgedSlot, settled: readonly JudgedClaim[]): SlotCalibration {
  const observed = { agreed: [] as Observation[], kept: [] as Observation[], alone: [] as Observation[] };
  for (const { claim, outcome, gold } of settled) {
    const told = slotSigns(slot, outcome);
    if (!told || gold?.optional || (gold === null && slot !== 'kind')) continue;
    observed[told.by].push({
      features: told.signs,
      isRight: gold !== null && isRightIn(slot, claim, gold),
    });
  }
  return { agreed: fit(observed.agreed), kept: fit(observed.kept), alone: fit(observed.alone) };
}

function fit(observations: readonly Observation[]): number[] {
  return fitLogistic(observations, SHRINKAGE).map(round);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
