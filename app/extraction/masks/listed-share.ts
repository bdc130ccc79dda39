import { DOING_WELL, WHOLE_THING } from '../lexicon/word-sets.ts';
import { percent, signed } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { beforeBracket, behind, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { closesBracket, opensBracket } from '../match/site-tests.ts';
import { near, optional } from '../match/steps.ts';
import { anyWord, either, word, wordOf } from '../match/token-test.ts';
import { article, attain, change } from '../match/vocabulary.ts';

/** `jobs (25% of the posts), rules («24%») and noise («6%»)`. */
export const listedShare = mask({
  name: 'listed-share',
  reason: 'a share of a whole',
  pattern: any(
    all(
      percent,
      not(signed),
      behind(word('of'), optional(either(article, word('all'))), optional(anyWord), wordOf(WHOLE_THING)),
      not(linked(near(6, either(wordOf(DOING_WELL), change)))),
    ),
    all(
      percent,
      opensBracket,
      closesBracket,
      beforeBracket(near(12, word(')'), attain), near(6, word('of')), word('%')),
    ),
  ),
});
