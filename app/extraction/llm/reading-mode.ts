import type { Extraction } from '../claim.ts';
import { UNREAD } from '../claims/unread.ts';
import { expectedGain } from './expected-gain.ts';

/** Who reads where a model is asked: it alone, it where that is expected to pay, or both everywhere. */
export const MODEL_MODES = ['llm', 'assist', 'both'] as const;
export type ModelMode = (typeof MODEL_MODES)[number];

/** Who reads: the rules alone, or with a model. */
export const READING_MODES = ['rules', ...MODEL_MODES] as const;
export type ReadingMode = (typeof READING_MODES)[number];

/** Besides `UNREAD`, the reason for which the rules leave out a number without knowing what it is. */
const UNLIKELY = 'nothing beside it says a result';
/** Rows of a board that a question is expected to mend, at least; see docs/decisions/0027-where-a-model-is-asked.md. */
export const WORTH_ASKING = 0.15;

/**
 * Whether a model is asked about an abstract, given what the rules read in it with `explain`. Never where no number is
 * free: what a mask has set aside is refused from a model too.
 * @param gain what is expected of the question, where that is known already
 */
export function asksModel(mode: ReadingMode, rules: Extraction, gain = expectedGain(rules)): boolean {
  if (mode === 'rules') return false;
  if (mode === 'assist') return gain >= WORTH_ASKING;
  const { claims, passedOver } = rules;
  return claims.length > 0 || passedOver.some(({ reason }) => reason === UNREAD || reason === UNLIKELY);
}
