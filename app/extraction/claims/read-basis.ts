import type { Basis } from '../claim.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import { wordAt } from '../syntax/words.ts';

const RELATIVE = new Set(['relative', 'relatively']);
const ABSOLUTE = new Set(['absolute', 'absolutely']);
/** How far from the number a marker may stand, in tokens. */
const REACH = 7;

/**
 * What a gain is measured in, as far as the text says it: points and `absolute` are absolute, `relative` is relative, times
 * and fold are factors, a gain in brackets beside its score or in the metric's own unit is absolute; a bare percentage
 * does not say.
 */
export function readBasis(site: NumberSite): Basis {
  const { unit } = site.number;
  if (unit === 'x') return 'factor';
  if (unit === 'points') return 'absolute';
  const marker = markerNear(site);
  if (marker) return marker;
  return unit === '%' && !standsBesideScore(site) ? 'unspecified' : 'absolute';
}

/** The marker nearest to the number, before or behind it, up to the next number and within the sentence. */
function markerNear({ sentence, number, index }: NumberSite): Basis | undefined {
  const from = sentence.numbers[index - 1]?.end ?? sentence.first;
  const to = sentence.numbers[index + 1]?.first ?? sentence.end;
  for (let distance = 0; distance < REACH; distance++) {
    const behind = number.end + distance;
    const before = number.first - 1 - distance;
    if (behind < to) {
      const word = wordAt(sentence, behind);
      if (RELATIVE.has(word) && wordAt(sentence, behind + 1) !== 'to') return 'relative';
      if (isAbsolute(word, wordAt(sentence, behind + 1))) return 'absolute';
    }
    if (before >= from) {
      const word = wordAt(sentence, before);
      if (RELATIVE.has(word)) return 'relative';
      if (isAbsolute(word, wordAt(sentence, before + 1))) return 'absolute';
      if (word === ';') return undefined;
    }
  }
  return undefined;
}

/** `mean absolute error` names a metric and no basis. */
function isAbsolute(word: string, next: string): boolean {
  return (
    ABSOLUTE.has(word) && !/^(?:error|errors|relative|trajectory|percentage|deviation|difference)$/.test(next)
  );
}

/** `37.4% (+15.1%)`: the bracket opens right behind another number. */
function standsBesideScore({ sentence, number, bracket }: NumberSite): boolean {
  return bracket !== -1 && number.sign !== null && sentence.numbers.some(({ end }) => end === bracket);
}
