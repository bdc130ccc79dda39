import type { NumberSite } from '../syntax/number-site.ts';
import type { Pattern } from './pattern.ts';

/** Keys are few (units, signs, forms); the bound keeps memory flat on hostile text. */
const MOST_KEYS = 2_000;

/**
 * Makes the function that lists which of some rules or masks are still in question once a number's unit, sign, form and
 * brackets are known: most are not, and their patterns are never asked. Worked out once for each kind of number.
 */
export function inQuestion<T extends { pattern: Pattern }>(
  declared: readonly T[],
): (site: NumberSite) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (site) => {
    const key = keyOf(site);
    let open = known.get(key);
    if (open === undefined) {
      if (known.size >= MOST_KEYS) known.clear();
      open = declared.filter(({ pattern }) => decide(pattern, site) !== false);
      known.set(key, open);
    }
    return open;
  };
}

/** All that a `reading` may ask for. */
function keyOf({ number, bracket, link, group, place }: NumberSite): string {
  const bits =
    (number.decimals > 0 ? 1 : 0) |
    (Number.isInteger(number.value) ? 2 : 0) |
    (number.low === null ? 0 : 4) |
    (number.total === null ? 0 : 8) |
    (number.sign === null ? 0 : number.sign === '+' ? 16 : 32) |
    (bracket === -1 ? 0 : link === bracket ? 64 : 128) |
    (number.magnitude === 1 ? 0 : 1024) |
    (number.mayBeVersion ? 2048 : 0) |
    (group.isPair ? (place === 0 ? 256 : 512) : 0);
  return `${bits}${number.total === null ? number.unit : ''}`;
}

/** The answer that the number alone gives, undefined where the sentence must be looked at. */
function decide({ joins, parts, holds }: Pattern, site: NumberSite): boolean | undefined {
  if (joins === 'reads') return holds(site);
  if (joins === 'looks') return undefined;
  const answers = parts.map((part) => decide(part, site));
  if (joins === 'not') return answers[0] === undefined ? undefined : !answers[0];
  const settles = joins === 'any';
  if (answers.includes(settles)) return settles;
  return answers.includes(undefined) ? undefined : !settles;
}
