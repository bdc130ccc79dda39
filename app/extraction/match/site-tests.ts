import type { NumberMention } from '../numbers/number-mention.ts';
import { type Pattern, pattern, reading } from './pattern.ts';

export const bracketed = reading('within brackets', ({ bracket }) => bracket !== -1);
/** The first thing in its bracket, hedges and articles aside. */
export const opensBracket = reading(
  'opens its bracket',
  ({ bracket, link }) => bracket !== -1 && link === bracket,
);
export const startOfPair = reading(
  'where a change starts',
  ({ group, place }) => group.isPair && place === 0,
);
export const endOfPair = reading('where a change ends', ({ group, place }) => group.isPair && place === 1);

/** The number before this one in the sentence, at most `most` tokens away, stands so to it. */
export function previous(
  says: string,
  most: number,
  holds: (earlier: NumberMention, number: NumberMention) => boolean,
): Pattern {
  return pattern(`the number before ${says}`, ({ sentence, index, number }) => {
    const earlier = sentence.numbers[index - 1];
    return earlier !== undefined && number.first - earlier.end <= most && holds(earlier, number);
  });
}

/** The number behind this one in the sentence, at most `most` tokens away, stands so to it. */
export function following(
  says: string,
  most: number,
  holds: (later: NumberMention, number: NumberMention) => boolean,
): Pattern {
  return pattern(`the number behind ${says}`, ({ sentence, index, number }) => {
    const later = sentence.numbers[index + 1];
    return later !== undefined && later.first - number.end <= most && holds(later, number);
  });
}

/** Same unit, sign and kind of numeral: two members of one list look alike. */
export function looksAlike(a: NumberMention, b: NumberMention): boolean {
  return a.unit === b.unit && (a.sign === null) === (b.sign === null) && a.decimals > 0 === b.decimals > 0;
}
