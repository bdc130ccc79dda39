import { bareWhole, between } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { aName, word } from '../match/token-test.ts';

/** `(1) a reader, (2) a judge`, `2) a judge`. */
export const listMark = mask({
  name: 'list-mark',
  reason: 'a list mark',
  pattern: all(
    bareWhole,
    between(0, 12),
    behind(word(')')),
    any(not(before(word('('))), not(before(aName, word('(')))),
  ),
});
