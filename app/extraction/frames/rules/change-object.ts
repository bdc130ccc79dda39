import { W } from '../../lexicon/word-classes.ts';
import { is } from '../../text/token.ts';
import type { Frame } from '../frame.ts';
import { type Site, token, word } from '../site.ts';

/** What is put in: dropping some of it is a setting, not an outcome. */
const MATERIAL = /^(?:samples|data|labels?|annotations?|queries|steps|iterations|bits)$/;

/** `saves up to 66% inference cost`, `gains 3.2% accuracy`: the size of a change as the object of its verb. */
export const changeObject: Frame = {
  name: 'change-object',
  reads: 'the size of a change right behind its verb',
  read(site) {
    const member = site.members[0];
    if (!member || member.unit === null) return undefined;
    const link = site.link;
    const verb = token(site, link);
    if (!is(verb, W.reduce | W.improve) || link < site.leftBound) return undefined;
    if (/^(?:take|takes|took|taking|bring|move|run|up|miss|misses|missed|missing)$/.test(verb?.lower ?? ''))
      return undefined;
    const phrase = site.right;
    // `with accuracy dropping 14%`: the measure is the verb's subject.
    if (
      phrase.end === phrase.first &&
      is(token(site, link - 1), W.metric) &&
      /(?:ing|ed|s)$/.test(verb?.lower ?? '')
    )
      return { kind: 'gain', trigger: link, strength: 0.85 };
    // `reduces 92% of the parameters`: the share that is gone.
    if (word(site, site.end) === 'of' && is(verb, W.reduce) && measuredBehind(site))
      return { kind: 'gain', trigger: link, strength: 0.85 };
    if (phrase.metricHead === -1 && !is(token(site, phrase.first), W.efficiency)) return undefined;
    return { kind: 'gain', trigger: link, strength: 0.9 };
  },
  examples: [
    {
      text: 'The two-step exit saves up to 61% inference cost.',
      claims: [{ quote: '61%', kind: 'gain' }],
    },
    { text: 'Our filter cuts up to 92.5% of the parameters.', claims: [{ quote: '92.5%', kind: 'gain' }] },
  ],
};

function measuredBehind(site: Site): boolean {
  for (let i = site.end + 1; i < site.end + 6; i++)
    if (is(token(site, i), W.efficiency | W.metric) && !MATERIAL.test(word(site, i))) return true;
  return false;
}
