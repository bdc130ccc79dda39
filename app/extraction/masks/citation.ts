import { bare, bareWhole } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { optional, some } from '../match/steps.ts';
import { aNumeral, either, word } from '../match/token-test.ts';
import { comma } from '../match/vocabulary.ts';

/** What a paper points to by its number. */
const PART = word(
  ...['sec', 'section', 'sect', 'fig', 'figs', 'figure', 'figures', 'tab', 'table', 'tables', 'eq', 'eqs'],
  ...['equation', 'appendix', 'app', 'theorem', 'thm', 'lemma', 'ref', 'algorithm', 'chapter', '§'],
);

/** `[12]`, `[3, 7]`, `Sec. 4.2`, `Table 3`. */
export const citation = mask({
  name: 'citation',
  reason: 'a citation',
  pattern: any(
    all(
      bareWhole,
      before(word('['), some(either(aNumeral, comma, word(';', '–', '-')), 12)),
      behind(some(either(aNumeral, comma, word(';', '–', '-')), 12), word(']')),
    ),
    all(bare, before(PART, optional(word('.')))),
  ),
});
