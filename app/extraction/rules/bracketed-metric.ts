import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { beforeBracket } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { opensBracket } from '../match/site-tests.ts';
import { measure } from '../match/vocabulary.ts';

/** `the highest accuracy («92.0%»)`, `high recall («0.97»)`. */
export const bracketedMetric = rule({
  name: 'bracketed-metric',
  reads: 'a score in brackets behind its metric',
  kind: 'score',
  pattern: all(opensBracket, not(any(times, points, signed, bareWhole)), beforeBracket(measure)),
});
