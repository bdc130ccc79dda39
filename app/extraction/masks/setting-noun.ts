import { SETTING_NOUN } from '../lexicon/word-sets.ts';
import { bare, physical } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { attain, improve, reduce } from '../match/vocabulary.ts';

/** `a temperature of «0.7»`, `a context length of «4096»`. */
export const settingNoun = mask({
  name: 'setting-noun',
  reason: 'a setting',
  pattern: all(
    any(bare, physical),
    linked(wordOf(SETTING_NOUN), word('of', 'is', '=', 'to', 'at')),
    not(
      linked(
        near(3, either(reduce, improve, attain)),
        wordOf(SETTING_NOUN),
        word('of', 'is', '=', 'to', 'at'),
      ),
    ),
  ),
});
