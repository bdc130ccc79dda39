import { W } from '../../lexicon/word-classes.ts';
import type { Frame } from '../frame.ts';
import { findLeft, word } from '../site.ts';

/** `outperforms X by 3.2 points`, `reduces latency by up to 40%`, `is 12% better … by`: a change and its size behind `by`. */
export const changeBy: Frame = {
  name: 'change-by',
  reads: 'the size of a change behind “by”',
  read(site) {
    const link = site.link;
    if (word(site, link) !== 'by') return undefined;
    const trigger = findLeft(
      site,
      link - 1,
      W.beat | W.improve | W.reduce | W.degrade | W.gainNoun | W.comparative,
      30,
    );
    if (trigger === -1) return undefined;
    // `reducing the elements by 12% leads to …`: what was varied, not what came out.
    if (
      /ing$/.test(word(site, trigger)) &&
      /^(?:leads|results|yields|causes|raises|improves|reduces|increases|decreases)$/.test(
        word(site, site.end),
      )
    )
      return undefined;
    const member = site.members[0];
    const isBare = member?.unit === null && member.decimals === 0 && member.sign === null;
    if (isBare && site.right.metricHead === -1) return undefined;
    return { kind: 'gain', trigger, strength: 0.95 };
  },
  examples: [
    {
      text: 'Heron outperforms the strongest baseline by 3.2% on Quill.',
      title: 'Heron: Searching with a Verifier',
      claims: [
        {
          quote: '3.2%',
          kind: 'gain',
          basis: 'unspecified',
          role: 'proposed',
          method: 'Heron',
          benchmark: 'Quill',
        },
      ],
    },
    {
      text: 'The proposed cache cuts decoding latency by up to 40%.',
      claims: [{ quote: '40%', kind: 'gain' }],
    },
    { text: 'The images are split by 16 annotators.', claims: [] },
  ],
};
