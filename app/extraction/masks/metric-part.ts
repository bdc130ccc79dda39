import { touchingColon } from '../match/figures.ts';
import { percent } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { spelt, word } from '../match/token-test.ts';

/** `«95%» Hausdorff distance`, `mAP@0.5:«0.95»`, `the «90»th percentile`. */
export const metricPart = mask({
  name: 'metric-part',
  reason: 'part of a metric’s name',
  pattern: any(
    all(percent, behind(word('hausdorff', 'hd'))),
    behind(some(word('th'), 1), word('percentile', 'percentiles', 'quantile')),
    all(touchingColon, before(spelt(/@[\d.]+$/, 'a metric at a threshold'), word(':'))),
    behind(some(word('-'), 1), word('iou'), word('threshold')),
  ),
});
