import { intervalAround } from '../match/figures.ts';
import { mask } from '../match/rule.ts';

/** `1.28 («1.18-1.39»)`, `74.4% («69.9», «78.8%»)`. */
export const intervalInBracket = mask({
  name: 'interval-in-bracket',
  reason: 'a bound of an interval',
  pattern: intervalAround,
});
