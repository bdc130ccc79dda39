import type { NumberSite } from '../syntax/number-site.ts';
import type { Token } from '../text/token.ts';
import { pattern } from './pattern.ts';

/** Four plain digits, as years have them. */
export const spelledYear = pattern('four digits', ({ sentence, number }) =>
  /^(?:19|20)\d\d$/.test(sentence.tokens[number.first]?.numeral?.digits ?? ''),
);

/** Two numbers in a bracket that lie around the number right before it: `1.28 (1.18-1.39)`. */
export const intervalAround = pattern('lies around the number before the bracket', (site) => {
  const { bracket, sentence, number } = site;
  if (bracket === -1 || number.first - bracket > 4) return false;
  const center = numeralBefore(site);
  const ends = numeralsWithin(sentence.tokens, bracket + 1);
  if (center === undefined || ends.length !== 2) return false;
  return (ends[0] as number) < center && center < (ends[1] as number);
});

function numeralBefore({ bracket, sentence: { tokens } }: NumberSite): number | undefined {
  const earlier = tokens[bracket - 1];
  return (earlier?.text === '%' ? tokens[bracket - 2] : earlier)?.numeral?.value;
}

/** The numerals of a bracket that holds nothing else but marks and `to`; none otherwise. */
function numeralsWithin(tokens: readonly Token[], from: number): number[] {
  const numerals: number[] = [];
  for (let i = from; i < from + 8; i++) {
    const token = tokens[i];
    if (!token || token.text === ')' || token.text === ']') return numerals;
    if (token.numeral) numerals.push(Math.abs(token.numeral.value));
    else if (token.kind === 'word' && token.lower !== 'to') return [];
  }
  return [];
}

/** A colon touches the number and what stands before it: `mAP@0.5:0.95`. */
export const touchingColon = pattern('goes on behind a colon', ({ sentence, number }) => {
  const colon = sentence.tokens[number.first - 1];
  if (colon?.text !== ':' || colon.end !== number.startChar) return false;
  return sentence.tokens[number.first - 2]?.end === colon.start;
});
