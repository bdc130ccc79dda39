import { W } from '../../lexicon/word-classes.ts';
import { is } from '../../text/token.ts';
import type { Frame } from '../frame.ts';
import { linkBefore, rightPhrase, token } from '../site.ts';

/** `saves up to 66% inference cost`, `gains 3.2% accuracy`: the size of a change as the object of its verb. */
export const changeObject: Frame = {
  name: 'change-object',
  reads: 'the size of a change right behind its verb',
  read(site) {
    const member = site.members[0];
    if (!member || member.unit === null) return undefined;
    const link = linkBefore(site);
    const verb = token(site, link);
    if (!is(verb, W.reduce | W.improve) || link < site.leftBound) return undefined;
    if (/^(?:take|takes|took|taking|bring|move|run|up)$/.test(verb?.lower ?? '')) return undefined;
    const phrase = rightPhrase(site);
    if (phrase.metricHead === -1 && !is(token(site, phrase.first), W.efficiency)) return undefined;
    return { kind: 'gain', trigger: link, strength: 0.9 };
  },
  examples: [
    {
      text: 'The two-step exit saves up to 61% inference cost.',
      claims: [{ quote: '61%', kind: 'gain' }],
    },
  ],
};
