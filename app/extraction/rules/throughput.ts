import { RUNNING, SETTING_NOUN } from '../lexicon/word-sets.ts';
import { fraction, physical, unit } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, except, word, wordOf } from '../match/token-test.ts';
import { attain, efficiency, joint, open, verbal } from '../match/vocabulary.ts';

/** `runs at «160 FPS»`, `a latency of «12 ms»`. */
export const throughput = rule({
  name: 'throughput',
  reads: 'a measured speed, time or memory',
  kind: 'score',
  pattern: all(
    any(physical),
    not(any(fraction, unit('bits'), before(near(4, word('frames', 'videos', 'recorded', 'synchronized'))))),
    any(
      all(
        any(unit('FPS'), unit('tokens/s')),
        linked(either(attain, open, joint, word('at', 'of', 'with', 'to'))),
      ),
      linked(
        near(4, except(efficiency, wordOf(SETTING_NOUN)), verbal),
        word('of', 'at', 'is', 'to', '(', ':'),
      ),
      linked(near(1, wordOf(RUNNING)), word('at', 'in')),
      linked(wordOf(RUNNING)),
    ),
  ),
});
