import { STATISTIC } from '../lexicon/word-sets.ts';
import { times } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { aside, oneOf, some } from '../match/steps.ts';
import { wordOf } from '../match/token-test.ts';
import { equals, measure } from '../match/vocabulary.ts';

/** `ROUGE-L = «0.412»`, `F1: «91.2»`, `Spearman ρ = «0.80»`. */
export const metricEquals = rule({
  name: 'metric-equals',
  reads: 'a metric and its value behind an equals sign or colon',
  kind: 'score',
  pattern: all(before(oneOf(measure, wordOf(STATISTIC)), aside, some(equals, 2, 1)), not(times)),
});
