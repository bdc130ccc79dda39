import { CLAIM_SLOTS, relateReadings } from '#app/extraction/llm/arbitrated-slots.ts';
import { type Case, type Evidence, listEvidence } from '#app/extraction/llm/evidence.ts';
import type { ReadingPair } from '#app/extraction/llm/pair-readings.ts';
import type { GoldClaim } from '#app/evaluation/annotated-paper.ts';
import { goldAt, isRightIn } from './judge-slot.ts';
import type { ReadPaper } from './recorded-answer.ts';
import type { Standing } from '#app/extraction/llm/standing.ts';

/** A place where two readings are at odds and one of them is right. */
export interface Choice {
  readonly evidence: Evidence;
  readonly isModelRight: boolean;
}

/** Records what speaks for the model wherever the readings are at odds and the annotation says which is right. */
export function recordChoices(read: readonly ReadPaper[], standing: Standing): Choice[] {
  return read.flatMap(({ paper, pairs }) => {
    const opened = { grounding: paper.grounding, pairs, standing };
    return pairs.flatMap((pair) => choicesOf(opened, pair, paper.gold));
  });
}

function choicesOf(paper: Case, pair: ReadingPair, annotated: readonly GoldClaim[]): Choice[] {
  const { rules, model } = pair;
  if (rules && model) {
    const gold = goldAt(rules, annotated);
    if (!gold) return [];
    return CLAIM_SLOTS.flatMap((slot) => {
      const odds = relateReadings(slot, rules, model);
      const isModelRight = isRightIn(slot, model, gold);
      if (odds === 'same' || isModelRight === isRightIn(slot, rules, gold)) return [];
      return [{ evidence: listEvidence(paper, slot, odds, pair), isModelRight }];
    });
  }
  const gold = goldAt((rules ?? model)!, annotated);
  if (gold?.optional) return [];
  const odds = rules ? 'rules alone' : 'model alone';
  // A number of the model's is worth having where it is right in what a board shows of it.
  const isWorth =
    gold !== null &&
    (!model || (['kind', 'benchmark', 'owner'] as const).every((slot) => isRightIn(slot, model, gold)));
  return [
    { evidence: listEvidence(paper, 'number', odds, pair), isModelRight: rules ? gold === null : isWorth },
  ];
}
