import type { Extraction } from '../claim.ts';
import { UNREAD } from '../claims/unread.ts';
import { normalise } from '../text/normalise.ts';

/** Who reads where a model is asked: it alone, it where the rules are in doubt, or both everywhere. */
export const MODEL_MODES = ['llm', 'assist', 'both'] as const;
export type ModelMode = (typeof MODEL_MODES)[number];

/** Who reads: the rules alone, or with a model. */
export const READING_MODES = ['rules', ...MODEL_MODES] as const;
export type ReadingMode = (typeof READING_MODES)[number];

/** The reasons for which the rules leave out a number without knowing what it is. */
const UNLIKELY = 'nothing beside it says a result';
/** What an unread number must look like to be worth a question: a unit of results, or a decimal point. */
const RESULT_SHAPED = /%|percent|points?\b|pp\b|\d\s?-?(?:x|X|×|times|fold)\b|×|\d\.\d/;
/** Below this a claim counts as read with low confidence; see docs/decisions/0015-models-propose-rules-ground.md. */
const DOUBTFUL = 0.8;

/**
 * Whether a model is asked about an abstract, given what the rules read in it with `explain`. Never where no number is
 * free: what a mask has set aside is refused from a model too.
 */
export function asksModel(mode: ReadingMode, { claims, passedOver, checks }: Extraction): boolean {
  if (mode === 'rules') return false;
  const unread = passedOver.filter(({ reason }) => reason === UNREAD);
  if (mode !== 'assist')
    return claims.length > 0 || unread.length > 0 || passedOver.some(({ reason }) => reason === UNLIKELY);
  return (
    unread.some(({ quote }) => RESULT_SHAPED.test(normalise(quote).text)) ||
    claims.some(({ confidence }) => confidence < DOUBTFUL) ||
    checks.some(({ verdict }) => verdict === 'fails')
  );
}
