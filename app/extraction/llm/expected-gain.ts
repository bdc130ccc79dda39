import type { Claim, Extraction } from '../claim.ts';
import { UNREAD } from '../claims/unread.ts';
import { normalise } from '../text/normalise.ts';

/** What a mended claim is worth, in rows of a board: a score on a named benchmark is one, any other claim so much less. */
const WORTH = { row: 1, other: 0.5 };
/** What an unread number is worth if it is a result: one in six of them is a score on a named benchmark. */
const UNREAD_WORTH = 0.6;

/**
 * How often a number that looks like a result and was not read is one: by whether it is written with a unit or a decimal point, and
 * whether others of its abstract were read. Counted on 2,400 annotated papers, read by rules that had not seen them.
 */
const RESULT_SHARE = { shaped: { beside: 0.38, alone: 0.14 }, plain: { beside: 0.17, alone: 0.1 } };
/** How much of what the rules read wrong, or not at all, a good model mends, in the same papers. */
const MENDED = 0.8;
/** A unit of results, or a decimal point. */
const RESULT_SHAPED = /%|percent|points?\b|pp\b|\d\s?-?(?:x|X|×|times|fold)\b|×|\d\.\d/;

/**
 * Tells how many rows of a board a good model is expected to mend in an abstract, given what the rules read in it with `explain`:
 * the probability that a claim is wrong, or that an unread number is a result, times what it is worth. Pure.
 */
export function expectedGain({ claims, passedOver }: Pick<Extraction, 'claims' | 'passedOver'>): number {
  const isBeside = claims.length > 0;
  const unread = passedOver.filter(({ reason }) => reason === UNREAD);
  const wrong = claims.reduce((sum, claim) => sum + worthOf(claim) * (1 - rightness(claim)), 0);
  const missed = unread.reduce((sum, { quote }) => sum + UNREAD_WORTH * resultShare(quote, isBeside), 0);
  return MENDED * (wrong + missed);
}

/** A score without a benchmark may be a row after all, as far as that is in doubt. */
function worthOf({ kind, benchmark, slotConfidence }: Claim): number {
  if (kind !== 'score') return WORTH.other;
  if (benchmark !== null) return WORTH.row;
  return WORTH.other + (WORTH.row - WORTH.other) * (1 - slotConfidence.benchmark);
}

/** The probability that all slots that count are right; the metric counts where it is one of a row. */
function rightness({ kind, benchmark, slotConfidence: slots }: Claim): number {
  const metric = kind === 'score' && benchmark !== null ? slots.metric : 1;
  return slots.kind * slots.benchmark * metric * Math.min(slots.method, slots.role);
}

function resultShare(quote: string, isBeside: boolean): number {
  const shares = RESULT_SHAPED.test(normalise(quote).text) ? RESULT_SHARE.shaped : RESULT_SHARE.plain;
  return isBeside ? shares.beside : shares.alone;
}
