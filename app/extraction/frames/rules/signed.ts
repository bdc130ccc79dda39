import { W } from '../../lexicon/word-classes.ts';
import type { Frame } from '../frame.ts';
import { is } from '../../text/token.ts';
import { findLeft, token, word } from '../site.ts';

/** `gains including +18.2% on X`, `+1.9 BLEU`: a plus sign makes a number a gain. */
export const signed: Frame = {
  name: 'signed',
  reads: 'a number with a plus or minus sign',
  read(site) {
    const member = site.members[0];
    if (!member?.sign) return undefined;
    if (member.sign === '-' && member.unit === null) return undefined;
    if (member.unit === null && member.decimals === 0 && Math.abs(member.value) > 30) return undefined;
    const link = site.link;
    // `a drawdown of -12.7%`: a level below zero.
    if (member.sign === '-' && word(site, link) === 'of' && !is(token(site, link - 1), W.gainNoun))
      return undefined;
    const trigger = findLeft(site, link, W.gainNoun | W.improve | W.reduce | W.beat | W.reach | W.degrade);
    if (trigger === -1 && word(site, link) !== '(') return undefined;
    return { kind: 'gain', trigger: trigger === -1 ? site.first : trigger, strength: 0.87 };
  },
  examples: [
    {
      text: 'The gains carry over to unseen tasks, including +5.4% on Quill.',
      claims: [{ quote: '+5.4%', kind: 'gain', benchmark: 'Quill' }],
    },
  ],
};
