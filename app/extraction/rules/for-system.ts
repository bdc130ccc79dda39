import { VERSUS } from '../lexicon/word-sets.ts';
import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked, next, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near, some } from '../match/steps.ts';
import { aName, aNumeral, either, word, wordOf } from '../match/token-test.ts';
import {
  attain,
  comparative,
  gainNoun,
  joint,
  open,
  other,
  owner,
  system,
  verbal,
} from '../match/vocabulary.ts';

/** `«61.4%» for Tern-7B and «67.9%» for Plover-2`. */
export const forSystem = rule({
  name: 'for-system',
  reads: 'a score with its system behind “for” or “by”',
  kind: 'score',
  pattern: all(
    not(any(times, points, signed, bareWhole, right(gainNoun), right(comparative))),
    next(
      word('for', 'by', 'with', 'from'),
      some(owner, 2),
      near(3, either(aName, other, system), verbal, aNumeral),
    ),
    linked(either(joint, open, word('from', 'to', 'with', 'than', 'vs', ':'), attain, wordOf(VERSUS))),
  ),
});
