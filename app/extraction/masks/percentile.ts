import { percent } from '../match/number-tests.ts';
import { all, any, pattern } from '../match/pattern.ts';
import { behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { optional } from '../match/steps.ts';
import { word } from '../match/token-test.ts';

/** `95% Hausdorff distance`, `the «90th» percentile`. */
export const percentile = mask({
  name: 'percentile',
  reason: 'part of a metric’s name',
  pattern: any(
    all(percent, behind(word('hausdorff', 'hd'))),
    behind(optional(word('th')), word('percentile', 'percentiles', 'quantile')),
  ),
});
