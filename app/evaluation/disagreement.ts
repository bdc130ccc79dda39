import type { GoldClaim, PredictedClaim } from './annotated-paper.ts';
import type { Level } from './match-claims.ts';

/** One disagreement between the predictions and the gold. */
export interface Disagreement {
  id: string;
  /** The first level that was missed, or that the gold has no claim there. */
  missed: Level | 'false positive';
  gold: GoldClaim | null;
  predicted: PredictedClaim | null;
}
