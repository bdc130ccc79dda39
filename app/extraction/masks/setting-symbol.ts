import { EFFECT_SYMBOL, SYMBOL_SETTING } from '../lexicon/word-sets.ts';
import { times } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { either, except, spelt, word, wordOf } from '../match/token-test.ts';
import { equals } from '../match/vocabulary.ts';

/** `n = «30»`, `k=«5»`, `IoU=«0.7»`. */
export const settingSymbol = mask({
  name: 'setting-symbol',
  reason: 'the setting of a symbol',
  pattern: all(
    before(
      except(either(spelt(/^[a-zA-Zα-ω]$/, 'a letter'), wordOf(SYMBOL_SETTING)), wordOf(EFFECT_SYMBOL)),
      some(equals, 2, 1),
    ),
    not(before(word(':'))),
    not(times),
  ),
});
