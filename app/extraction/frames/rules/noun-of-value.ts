import { isPhysicalUnit } from '../../lexicon/units.ts';
import { W } from '../../lexicon/word-classes.ts';
import { is } from '../../text/token.ts';
import type { Frame } from '../frame.ts';
import { type Site, token, word } from '../site.ts';

/** Nouns whose value is chosen and no outcome. */
const CHOSEN =
  /^(?:rate|ratio|budget|threshold|factor|size|length|number|temperature|probability|level|depth|width|order|range|total|set|collection|corpus|pool|group|sample|cohort|subset|degree|resolution|dimension|window|step|horizon|margin|proportion|fraction|percentage|share|portion|confidence|speed|frequency|angle|distance|radius|weight)s?$/;

/** `achieves a maximum drawdown of -12.7%`, `with a mean instability of 2.11`: a measure nobody listed, as the object of a verb of attainment. */
export const nounOfValue: Frame = {
  name: 'noun-of-value',
  reads: 'a value behind a noun that a verb of attainment governs',
  read(site) {
    const member = site.members[0];
    if (!member || member.sign === '+' || member.unit === 'x' || member.unit === 'points') return undefined;
    if (isPhysicalUnit(member.unit) || (member.unit === null && member.decimals === 0)) return undefined;
    const of = site.link;
    const head = of - 1;
    const noun = token(site, head);
    if (word(site, of) !== 'of' || noun?.kind !== 'word' || noun.text !== noun.lower) return undefined;
    if (
      CHOSEN.test(noun.lower) ||
      is(noun, W.gainNoun | W.countNoun | W.systemNoun | W.other | W.benchmarkHead)
    )
      return undefined;
    if (site.right.gainNoun !== -1 || site.right.isCount) return undefined;
    const first = articleBefore(site, head);
    if (first === -1) return undefined;
    const trigger = attains(site, first);
    if (trigger === -1) return undefined;
    return { kind: 'score', trigger, strength: 0.62, metric: { first: first + 1, end: of } };
  },
  examples: [
    {
      text: 'The strategy achieves a hit rate of 61.0% and a maximum drawdown of -8.4%.',
      claims: [
        { quote: '61.0%', kind: 'score' },
        { quote: '-8.4%', kind: 'score' },
      ],
    },
    { text: 'We use a learning rate of 0.01 and a dropout of 0.5.', claims: [] },
  ],
};

/** The article that opens the noun phrase, at most four words before its head; -1 without one. */
function articleBefore(site: Site, head: number): number {
  for (let i = head - 1; i >= site.leftBound && i > head - 5; i--) {
    const t = token(site, i);
    // `a BLEU score of 0.69, cultural relevance of 4.4/5`: a member of a list has no article of its own.
    if (t?.text === ',' && site.previous.length > 0) return i + 1;
    if (!t || t.kind !== 'word') return -1;
    if (/^an?$/.test(t.lower)) return i;
    if (t.lower === 'and' && site.previous.length > 0) return i + 1;
    if (is(t, W.preposition | W.conjunction | W.reach)) return -1;
  }
  return -1;
}

/** The verb of attainment right before the article, or before the list that the noun is a member of; -1 without one. */
function attains(site: Site, article: number): number {
  const before = token(site, article - 1);
  if (is(before, W.reach) && !is(before, W.auxiliary)) return article - 1;
  const isListed = before?.text === ',' || before?.lower === 'and';
  if (!isListed || site.previous.length === 0) return -1;
  for (let i = site.leftBound - 1; i > site.leftBound - 20 && i >= site.sentence.first; i--)
    if (is(token(site, i), W.reach) && !is(token(site, i), W.auxiliary | W.metric)) return i;
  return -1;
}
