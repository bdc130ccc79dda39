import type { NumberSite, TokenRange } from '../syntax/number-site.ts';

/** Where a range of tokens stands as seen from a number of the same sentence. */
export interface RelativePlace {
  readonly isBehind: boolean;
  readonly side: 'behind' | 'before';
  /** The tokens between the two. */
  readonly from: number;
  readonly to: number;
  /** How many other numbers stand between. */
  readonly numbers: number;
  readonly isSameClause: boolean;
  /** Both stand in the same brackets, or both in none. */
  readonly isSameBracket: boolean;
  /** Where the range stands as seen from the number's verb too. */
  readonly bySide: 'behind' | 'before verb' | 'behind verb';
  /** In words: brackets shared or not, the number in brackets or not, right behind the range or not. */
  readonly bracket: string;
}

/** Says where a range of tokens stands as seen from a number. */
export function placeFrom(site: NumberSite, range: TokenRange): RelativePlace {
  const { sentence, number } = site;
  const isBehind = range.first >= number.end;
  const [from, to] = isBehind ? [number.end, range.first] : [range.end, number.first];
  const at = (values: Uint8Array | Int16Array, token: number): number =>
    values[token - sentence.first] as number;
  const isSameBracket = at(sentence.inside, range.first) === at(sentence.inside, number.first);
  const adjoins = site.bracket === range.end ? 'adjoins' : 'apart';
  return {
    isBehind,
    side: isBehind ? 'behind' : 'before',
    from,
    to,
    numbers: sentence.numbers.filter((n) => n.first >= from && n.first < to).length,
    isSameClause: at(sentence.clauses, range.first) === at(sentence.clauses, number.first),
    isSameBracket,
    bySide: isBehind ? 'behind' : range.end <= site.verb ? 'before verb' : 'behind verb',
    bracket: `${isSameBracket ? 'same' : 'other'} ${site.bracket === -1 ? 'out' : 'in'} ${adjoins}`,
  };
}
