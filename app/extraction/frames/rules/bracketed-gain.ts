import { W } from '../../lexicon/word-classes.ts';
import { is } from '../../text/token.ts';
import type { Frame } from '../frame.ts';
import { opensOtherSide, type Site, token, word } from '../site.ts';

/** `improves user alignment (24.5%)`, `gains in reader satisfaction (2.3%)`: the size of a change in brackets behind what changed. */
export const bracketedGain: Frame = {
  name: 'bracketed-gain',
  reads: 'the size of a change in brackets behind the measure that changed',
  read(site) {
    const member = site.members[0];
    if (!member || member.sign || (member.unit !== '%' && member.unit !== 'points')) return undefined;
    const open = site.link;
    if (word(site, open) !== '(' || holdsOtherSide(site)) return undefined;
    const trigger = changeBefore(site, open);
    if (
      trigger === -1 ||
      (token(site, site.end)?.kind === 'word' && !is(token(site, site.end), W.preposition | W.conjunction))
    )
      return undefined;
    // `enhances accuracy (up to 80%)`: so much is a level, not a change.
    const isLevel =
      is(token(site, trigger), W.improve) && is(token(site, open - 1), W.metric) && member.value >= 50;
    if (isLevel) return undefined;
    return { kind: 'gain', trigger, strength: 0.87 };
  },
  examples: [
    {
      text: 'Heron improves reader satisfaction (7.5%) over plain search.',
      title: 'Heron: Searching with a Verifier',
      claims: [{ quote: '7.5%', kind: 'gain', method: 'Heron' }],
    },
    {
      text: 'The filter yields small gains in recall (2.4%).',
      claims: [{ quote: '2.4%', kind: 'gain' }],
    },
    {
      text: 'Heron improves over Tern-7B (51.5%) and reaches 62.0%.',
      title: 'Heron: Searching with a Verifier',
      claims: [
        { quote: '51.5%', kind: 'score', method: 'Tern-7B', role: 'comparator' },
        { quote: '62.0%', kind: 'score', method: 'Heron' },
      ],
    },
  ],
};

/** `(14.8% baseline vs. 24.5%)`: two levels. */
function holdsOtherSide(site: Site): boolean {
  for (let i = site.end; i < site.end + 8 && word(site, i) !== ')'; i++)
    if (opensOtherSide(site, i)) return true;
  return false;
}

/** The change whose measure ends at the bracket; -1 where a name, a level or somebody else stands in between. */
function changeBefore(site: Site, open: number): number {
  for (let i = open - 1; i >= site.leftBound && i > open - 9; i--) {
    const t = token(site, i);
    if (!t || t.kind !== 'word' || site.names.some((n) => n.first <= i && i < n.end)) return -1;
    if (is(t, W.gainNoun) && !is(t, W.metric)) return /^(?:in|of)$/.test(word(site, i + 1)) ? i : -1;
    if (is(t, W.improve | W.reduce) && !is(t, W.metric | W.efficiency | W.comparative))
      return open - i > 1 ? i : -1;
    if (is(t, W.beat | W.reach | W.contrast | W.other | W.systemNoun) && !is(t, W.metric)) return -1;
    if (is(t, W.preposition) && !/^(?:in|of)$/.test(t.lower)) return -1;
  }
  return -1;
}
