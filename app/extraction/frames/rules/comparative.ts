import { W } from '../../lexicon/word-classes.ts';
import { is } from '../../text/token.ts';
import type { Frame } from '../frame.ts';
import { type Site, token, word } from '../site.ts';

/** `30% higher success rate`, `46% fewer tokens`, `is 12% more accurate than`, `7 points above the baseline`. */
export const comparative: Frame = {
  name: 'comparative',
  reads: 'a number before a comparative',
  read(site) {
    const member = site.members[0];
    const phrase = site.right;
    const next = token(site, phrase.first);
    const isBeyond = /^(?:above|below|over|beyond|ahead|behind)$/.test(next?.lower ?? '');
    const isAbove = isBeyond && (member?.unit === 'points' || (member?.unit === '%' && isAside(site)));
    const isSuperior = phrase.comparative !== -1 && phrase.comparative - phrase.first <= 1;
    if (!isSuperior && !isAbove) return undefined;
    if (word(site, phrase.comparative + 1) === 'or' || word(site, phrase.comparative) === 'improved')
      return undefined;
    if (word(site, phrase.first) === 'or') return undefined;
    // `100x fewer public repositories`: a number of things in the world, not of what a system uses.
    const head = token(site, phrase.end - 1);
    const isStated = /^(?:have|has|had|are|is|contains?|hold|holds)$/.test(word(site, site.link));
    if (
      isStated &&
      isSuperior &&
      /^(?:fewer|more|larger|smaller)$/.test(word(site, phrase.comparative)) &&
      is(head, W.countNoun) &&
      !is(head, W.efficiency | W.metric)
    )
      return undefined;
    // `models that are 10 times larger`: how big a thing is.
    const isSize =
      isSuperior &&
      /^(?:larger|smaller|bigger)$/.test(word(site, phrase.comparative)) &&
      /^(?:are|is)$/.test(word(site, site.link)) &&
      !/^(?:in|of)$/.test(word(site, phrase.comparative + 1));
    if (isSize && is(token(site, site.link - 1), W.relative)) return undefined;
    const isBare = member?.unit === null && member.decimals === 0 && member.sign === null;
    if (isBare) return undefined;
    return { kind: 'gain', trigger: isAbove ? phrase.first : phrase.comparative, strength: 0.92 };
  },
  examples: [
    {
      text: 'It attains a 9.5% higher recall than the previous system, with 31% fewer tokens.',
      claims: [
        { quote: '9.5%', kind: 'gain', role: 'proposed' },
        { quote: '31%', kind: 'gain', role: 'proposed' },
      ],
    },
    {
      text: 'Heron improves retrieval (up to 6% over dual encoders).',
      title: 'Heron: Searching with a Verifier',
      claims: [{ quote: '6%', kind: 'gain', role: 'proposed', method: 'Heron' }],
    },
    { text: 'These languages have 500x fewer public repositories than Python.', claims: [] },
    { text: 'In 12 or more languages the trend holds.', claims: [] },
  ],
};

/** `(7% over other systems)`, `(on average 7% over …)`: an aside of its own. */
function isAside(site: Site): boolean {
  let at = site.link;
  if (word(site, at) === '.') at -= 1;
  if (/^(?:on|avg\.?|average)$/.test(word(site, at))) at -= 1;
  if (word(site, at) === 'on') at -= 1;
  return word(site, at) === '(';
}
