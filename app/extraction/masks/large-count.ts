import { bareWhole, between } from '../match/number-tests.ts';
import { all } from '../match/pattern.ts';
import { mask } from '../match/rule.ts';

/** `«25,000» physical trials`, `«7730»`. */
export const largeCount = mask({
  name: 'large-count',
  reason: 'a count',
  pattern: all(bareWhole, between(1000, 1e12)),
});
