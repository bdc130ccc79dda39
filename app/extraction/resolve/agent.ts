import type { TokenRange } from '../frames/frame.ts';
import { type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import { is } from '../text/token.ts';
import { nounPhraseFrom } from '../frames/noun-phrase.ts';

const RESULT_PARTICIPLE =
  /^(?:achieved|obtained|reported|scored|reached|attained|produced|given|yielded|set|shown|recorded|delivered|offered|provided|posted|held|exhibited|earned)$/;

/** `the best results were obtained by X, with an F1 of 0.9`: the agent stands before the number, in a passive of its own. */
export function findPassiveAgent(site: Site): TokenRange | undefined {
  for (let i = site.first - 1; i > site.leftBound + 1 && i > site.first - 20; i--) {
    if (word(site, i) === ';') return undefined;
    if (word(site, i) !== 'by' || !RESULT_PARTICIPLE.test(word(site, i - 1))) continue;
    return is(token(site, i - 2), W.auxiliary)
      ? nounPhraseFrom(site.doc.tokens, i + 1, site.sentence.end, 7)
      : undefined;
  }
  return undefined;
}

/** `90.1% by humans`, `81.0% achieved by static policies`: who did it, behind the participle. */
export function findAgent(site: Site): TokenRange | undefined {
  for (let i = site.end; i < Math.min(site.rightBound, site.end + 8); i++) {
    const t = token(site, i);
    if (!t || (t.kind === 'mark' && t.text !== '%')) return undefined;
    if (t.lower === 'by' && (i === site.end || RESULT_PARTICIPLE.test(word(site, i - 1))))
      return nounPhraseFrom(site.doc.tokens, i + 1, site.sentence.end, 7);
    if (is(t, W.contrast | W.relative)) return undefined;
  }
  return undefined;
}
