import { touchingDot } from '../match/figures.ts';
import { mask } from '../match/rule.ts';

/** `Python 3.11.«4»`, `§2.«1»`. */
export const version = mask({
  name: 'version',
  reason: 'part of a version or section number',
  pattern: touchingDot,
});
