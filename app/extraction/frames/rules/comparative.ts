import type { Frame } from '../frame.ts';
import { rightPhrase, token, word } from '../site.ts';

/** `30% higher success rate`, `46% fewer tokens`, `is 12% more accurate than`, `7 points above the baseline`. */
export const comparative: Frame = {
  name: 'comparative',
  reads: 'a number before a comparative',
  read(site) {
    const member = site.members[0];
    const phrase = rightPhrase(site);
    const next = token(site, phrase.first);
    const isAbove =
      /^(?:above|below|over|beyond|ahead|behind)$/.test(next?.lower ?? '') && member?.unit === 'points';
    const isSuperior = phrase.comparative !== -1 && phrase.comparative - phrase.first <= 1;
    if (!isSuperior && !isAbove) return undefined;
    if (word(site, phrase.comparative + 1) === 'or' || word(site, phrase.comparative) === 'improved')
      return undefined;
    if (word(site, phrase.first) === 'or') return undefined;
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
    { text: 'In 12 or more languages the trend holds.', claims: [] },
  ],
};
