import type { Reading, TokenRange } from '../frames/frame.ts';
import { type Site, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import { is } from '../text/token.ts';
import { nounPhraseFrom } from '../frames/noun-phrase.ts';

/** What a gain is measured against: behind `over`, `than`, `compared to`, or the object of a beating verb. */
export function findVersus(site: Site, reading: Reading): TokenRange | null {
  return (
    versusBetween(site, site.end, Math.min(site.rightBound, site.end + 26)) ??
    beaten(site, reading) ??
    versusBetween(site, Math.max(site.leftBound, site.first - 26), site.first) ??
    versusBetween(site, site.rightBound, site.sentence.end)
  );
}

/** The phrase behind the first `over`, `than`, `compared to` or their like in a token range, or null. */
export function versusBetween(site: Site, from: number, to: number): TokenRange | null {
  for (let i = from; i < to; i++) {
    const text = word(site, i);
    const previous = word(site, i - 1);
    const isOpener =
      ((text === 'over' || text === 'than' || text === 'against' || text === 'versus' || text === 'vs') &&
        previous !== 'more' &&
        previous !== 'less' &&
        previous !== 'rather') ||
      ((text === 'to' || text === 'with') && /^(?:compared|relative|comparison|contrast)$/.test(previous));
    if (!isOpener) continue;
    const range = nounPhraseFrom(site.doc.tokens, i + 1, site.sentence.end);
    if (
      range &&
      site.doc.tokens[range.first]?.kind === 'word' &&
      !/^\d/.test(word(site, range.first)) &&
      !site.names.some((n) => n.kind === 'benchmark' && n.first === range.first && n.end === range.end)
    )
      return range;
  }
  return null;
}

/** `surpassing o1-preview by +4.5%`: what stands between the beating verb and its `by`. */
function beaten(site: Site, reading: Reading): TokenRange | null {
  const { tokens } = site.doc;
  for (
    let i = Math.min(reading.trigger, site.first - 1);
    i >= site.sentence.first && i > reading.trigger - 20;
    i--
  ) {
    if (word(site, i) === ';') return null;
    // `win rate` beats nobody.
    if (!is(tokens[i], W.beat) || is(tokens[i + 1], W.metric)) continue;
    // In `outperforms X by a and Y by b` the second object stands behind the first number.
    // An `improves X by a, Y by b` behind the beating verb names measures, nobody beaten.
    const isBeating = !is(tokens[reading.trigger], W.improve | W.reduce);
    const last = isBeating && word(site, site.first - 1) === 'by' ? site.previous.at(-1) : undefined;
    const from = last && last.first > i && last.end < site.first ? last.end : i + 1;
    let first = from;
    while (first < site.first && /^(?:,|and|with|the|a|an|all|both|upon|over)$/.test(word(site, first)))
      first += 1;
    return nounPhraseFrom(tokens, first, site.first) ?? null;
  }
  return null;
}
