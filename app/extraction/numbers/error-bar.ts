import type { Token } from '../text/token.ts';
import { type Amount, readAmount } from './amount.ts';
import { unitBehind } from './unit-behind.ts';

/** What stands behind a number to say how sure it is. Its unit holds for both. */
export interface ErrorBar {
  readonly end: number;
  readonly unit: string | null;
}

/** The error bars behind a number: `± 0.03`, `+/- 0.42%`, `(±0.3)%`, `+0.02 −0.03`; undefined where none stands. */
export function readErrorBar(
  tokens: readonly Token[],
  sentenceEnd: number,
  at: number,
): ErrorBar | undefined {
  const isBracketed = tokens[at]?.text === '(';
  const bar = readBar(tokens, sentenceEnd, isBracketed ? at + 1 : at);
  if (!bar) return undefined;
  if (!isBracketed) return readErrorBar(tokens, sentenceEnd, bar.end) ?? { end: bar.end, unit: bar.unit };
  if (tokens[bar.end]?.text !== ')') return undefined;
  const behind = unitBehind(tokens, sentenceEnd, bar.end + 1);
  return { end: behind?.end ?? bar.end + 1, unit: behind?.unit ?? bar.unit };
}

function readBar(tokens: readonly Token[], sentenceEnd: number, at: number): Amount | undefined {
  const number = plusMinusEnd(tokens, at);
  return number > at && number < sentenceEnd && tokens[number]?.kind === 'number'
    ? readAmount(tokens, sentenceEnd, number)
    : undefined;
}

/** The token behind `±`, `+/-` or `+-`; `at` where none of them stands there. A minus may have gone to the number. */
function plusMinusEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.text;
  if (first === '±') return at + 1;
  if (first !== '+') return at;
  const minus = tokens[at + 1]?.text === '/' ? at + 2 : at + 1;
  if (tokens[minus]?.text === '-') return minus + 1;
  return tokens[minus]?.numeral?.sign === '-' ? minus : at;
}
