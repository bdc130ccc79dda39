import type { NumberSite } from '../syntax/number-site.ts';
import type { Pattern } from './pattern.ts';

/** Tells line by line which parts of a pattern hold at a number. */
export function trace(pattern: Pattern, site: NumberSite, depth = 0): string {
  const line = `${'  '.repeat(depth)}${pattern.holds(site) ? '✓' : '✗'} ${pattern.says}`;
  return [line, ...pattern.parts.map((part) => trace(part, site, depth + 1))].join('\n');
}
