import { matchMetric } from '../names/metric-index.ts';
import type { TokenRange } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';

/** The registered metrics that no phrase holds, as words that are no nouns part them: `area under the curve`, `Cohen's κ`. */
export function listWholeNames(sentence: ParsedSentence, phrases: readonly TokenRange[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = sentence.first; at < sentence.end; at++) {
    const match = matchMetric(sentence.tokens, at, sentence.end);
    if (!match || match.end - at < 2) continue;
    const isHeld = phrases.some(({ first, end }) => first <= at && match.end <= end);
    if (!isHeld || isPossessed(sentence, at)) found.push({ first: at, end: match.end });
    at = match.end - 1;
  }
  return found;
}

/** `Cohen's kappa`: elsewhere a possessive opens no metric. */
function isPossessed({ tokens }: ParsedSentence, at: number): boolean {
  return /['’]s$/.test(tokens[at]?.text ?? '');
}
