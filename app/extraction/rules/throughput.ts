import { fraction, physical, unit } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { word } from '../match/token-test.ts';
import { efficiency, verbal } from '../match/vocabulary.ts';

/** `runs at «160 FPS»`, `a latency of «12 ms»`. */
export const throughput = rule({
  name: 'throughput',
  reads: 'a measured speed, time or memory',
  kind: 'score',
  pattern: all(
    physical,
    not(fraction),
    any(
      unit('FPS'),
      unit('tokens/s'),
      linked(near(4, efficiency, verbal), word('of', 'at', 'is', 'to', '(', ':')),
      linked(
        near(1, word('runs', 'running', 'operates', 'operating', 'takes', 'takes', 'achieves')),
        word('at', 'in'),
      ),
    ),
  ),
});
