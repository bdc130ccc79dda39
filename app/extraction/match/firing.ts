import type { NumberSite } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { Pattern, Place } from './pattern.ts';

/** Bit sets over the declared patterns, 32 a word: those that may still hold. */
type Open = Int32Array;

/** The bound keeps memory flat on hostile text. */
const MOST_KEYS = 20_000;

/**
 * Makes the function that lists the rules or masks that hold at a number. Most patterns are ruled out without being
 * asked, by what the number alone is and by the words right before it, right behind it and at its link; which ones a
 * word rules out is worked out when the word is first met.
 */
export function firing<T extends { pattern: Pattern }>(declared: readonly T[]): (site: NumberSite) => readonly T[] {
  const length = Math.ceil(declared.length / 32);
  const kinds = new Map<string, Open>();
  const words = { before: new Map<string, Open>(), behind: new Map<string, Open>(), link: new Map<string, Open>() };

  function openFor(known: Map<string, Open>, key: string, ask: (leaf: Pattern) => boolean | undefined): Open {
    let open = known.get(key);
    if (open === undefined) {
      if (known.size >= MOST_KEYS) known.clear();
      open = new Int32Array(length);
      for (let i = 0; i < declared.length; i++)
        if (decide((declared[i] as T).pattern, ask) !== false) open[i >> 5] = (open[i >> 5] as number) | (1 << (i & 31));
      known.set(key, open);
    }
    return open;
  }

  function openAt(place: Place, sentence: ParsedSentence, at: number): Open {
    const token = at < sentence.first || at >= sentence.end ? undefined : sentence.tokens[at];
    const key = token === undefined ? '' : token.kind === 'number' ? '0' : token.text;
    return openFor(words[place], key, ({ opening }) =>
      opening?.place === place && !opening.test.fits(sentence, at) ? false : undefined,
    );
  }

  return (site) => {
    const { sentence, number, link } = site;
    const kind = openFor(kinds, keyOf(site), (leaf) => (leaf.joins === 'reads' ? leaf.holds(site) : undefined));
    const before = openAt('before', sentence, number.first - 1);
    const behind = openAt('behind', sentence, number.end);
    const linked = openAt('link', sentence, link);
    const fired: T[] = [];
    for (let word = 0; word < length; word++) {
      let open = (kind[word] as number) & (before[word] as number) & (behind[word] as number) & (linked[word] as number);
      for (; open !== 0; open &= open - 1) {
        const candidate = declared[word * 32 + 31 - Math.clz32(open & -open)] as T;
        if (candidate.pattern.holds(site)) fired.push(candidate);
      }
    }
    return fired;
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

/** The answer that follows from the leaves whose answer is known, undefined where it depends on the others. */
function decide(pattern: Pattern, ask: (leaf: Pattern) => boolean | undefined): boolean | undefined {
  const { joins, parts } = pattern;
  if (joins === 'reads' || joins === 'looks') return ask(pattern);
  const answers = parts.map((part) => decide(part, ask));
  if (joins === 'not') return answers[0] === undefined ? undefined : !answers[0];
  const settles = joins === 'any';
  if (answers.includes(settles)) return settles;
  return answers.includes(undefined) ? undefined : !settles;
}
