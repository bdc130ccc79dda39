import { EFFECT_SYMBOL, P_VALUE } from '../lexicon/word-sets.ts';
import { bare } from '../match/number-tests.ts';
import { all } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { anyWord, except, word, wordOf } from '../match/token-test.ts';
import { gainNoun, metric } from '../match/vocabulary.ts';

/** `scores >= «10»`, `a distance < «0.5»`. */
export const cutoff = mask({
  name: 'cutoff',
  reason: 'a cut-off',
  pattern: all(
    bare,
    before(
      except(anyWord, metric, wordOf(P_VALUE), wordOf(EFFECT_SYMBOL), gainNoun, word('to')),
      word('>', '<', '≥', '≤'),
      some(word('='), 1),
    ),
  ),
});
