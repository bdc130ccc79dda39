import { pattern } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { spelt, word } from '../match/token-test.ts';

/** `mAP@0.5:«0.95»`. */
export const metricRange = mask({
  name: 'metric-range',
  reason: 'part of a metric’s name',
  pattern: before(spelt(/@[\d.]+$/, 'a metric at a threshold'), word(':')),
});
