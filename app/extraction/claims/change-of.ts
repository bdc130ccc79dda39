import type { Change } from '../claim.ts';

/** Words that are better or worse whatever they are said of. */
const BETTER =
  /^(?:improv|enhanc|outperform|surpass|exceed|beat|outdo|better$|superior|faster|cheaper|stronger|quicker|boost|uplift)/;
const BETTER_NOUN = /^(?:gain|speed-?up|accelerat|saving|save|advantage)/;
const WORSE =
  /^(?:degrad|deteriorat|wors|underperform|lag|trail|plummet|collaps|plung|inferior|weaker|slow|overhead)/;
/** Words that say which way a number went: whether that is good, the metric says. */
const UP =
  /^(?:\+|increas|rais|ris|rose|higher|more|greater|larger|longer|grow|grew|jump|lift|climb|elevat|above)/;
const DOWN = /^(?:-|reduc|decreas|lower|fewer|less|cut|smaller|shorter|shrink|shrank|below)/;
/** Nobody says it of what they are proud of, unless less is better. */
const FALL = /^(?:drop|declin|fall|fell|los)/;

/**
 * Whether a gain is one for the better, by the first of the words that tells.
 * @param words in lower case, those that say most about the number first
 * @param isLowerBetter of the metric; null where it is not known
 */
export function changeOf(words: readonly string[], isLowerBetter: boolean | null): Change | null {
  for (const word of words) {
    const change = judge(word, isLowerBetter);
    if (change) return change;
  }
  return null;
}

function judge(word: string, isLowerBetter: boolean | null): Change | null {
  if (BETTER.test(word) || BETTER_NOUN.test(word)) return 'improvement';
  if (WORSE.test(word)) return 'decline';
  if (FALL.test(word)) return isLowerBetter ? 'improvement' : 'decline';
  if (isLowerBetter === null) return null;
  if (UP.test(word)) return isLowerBetter ? 'decline' : 'improvement';
  if (DOWN.test(word)) return isLowerBetter ? 'improvement' : 'decline';
  return null;
}
