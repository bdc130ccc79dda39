import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import type { Sign } from '../introductions/signs.ts';
import { keyOf } from '../own-key.ts';

/** How a title says a name. */
export type TitlePlace = 'head' | 'phrase at its head' | 'acronym of its head' | 'in its head' | 'in it' | 'no';

const NEAREST: readonly TitlePlace[] = [
  'head',
  'acronym of its head',
  'phrase at its head',
  'in its head',
  'in it',
  'no',
];

/** A paper's title and abstract, cut up. */
export interface PaperText {
  readonly title: string;
  readonly titleTokens: readonly Token[];
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** A name as one place of the paper shows it. */
export interface Sighting {
  readonly text: string;
  readonly titlePlace: TitlePlace;
  /** The words that a bracketed acronym stands for, where the text gives them. */
  readonly longForm: string | null;
  /** The place says of it that it is a benchmark. */
  readonly isBenchmark: boolean;
  /** What else the words around it say of its being the paper's own. */
  readonly signs: readonly Sign[];
}

/** Where a name stands in the abstract. */
export interface OwnMention {
  /** Index of its sentence. */
  readonly sentence: number;
  readonly first: number;
  readonly end: number;
}

/** A name that may be the one that the paper gives to what it brings. */
export interface OwnCandidate {
  readonly text: string;
  readonly key: string;
  readonly titlePlace: TitlePlace;
  readonly longForm: string | null;
  readonly isBenchmark: boolean;
  readonly signs: ReadonlySet<Sign>;
  readonly mentions: OwnMention[];
}

/** Joins what is seen of each name, in the order of the first sightings. */
export function joinSightings(sightings: readonly Sighting[]): OwnCandidate[] {
  const joined = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = keyOf(sighting.text);
    if (key === '') continue;
    const others = joined.get(key);
    if (others) others.push(sighting);
    else joined.set(key, [sighting]);
  }
  return [...joined].map(([key, seen]) => ({
    text: (seen[0] as Sighting).text,
    key,
    titlePlace: NEAREST.find((place) => seen.some(({ titlePlace }) => titlePlace === place)) ?? 'no',
    longForm: seen.find(({ longForm }) => longForm !== null)?.longForm ?? null,
    isBenchmark: seen.some(({ isBenchmark }) => isBenchmark),
    signs: new Set(seen.flatMap(({ signs }) => signs)),
    mentions: [],
  }));
}

/** Notes where the abstract says each candidate, word by word, whatever the capitals. */
export function noteMentions(candidates: readonly OwnCandidate[], { tokens, sentences }: PaperText): void {
  const byFirst = new Map<string, { words: string[]; candidate: OwnCandidate }[]>();
  for (const candidate of candidates) {
    const words = candidate.key.split(' ');
    const list = byFirst.get(words[0] as string) ?? [];
    list.push({ words, candidate });
    byFirst.set(words[0] as string, list);
  }
  sentences.forEach(({ first, end }, sentence) => {
    for (let i = first; i < end; i++) {
      const token = tokens[i] as Token;
      if (token.kind === 'mark') continue;
      const key = keyOf(token.lower.replace(/['’]s$/, ''));
      const space = key.indexOf(' ');
      for (const { words, candidate } of byFirst.get(space === -1 ? key : key.slice(0, space)) ?? []) {
        const stop = matchEnd(tokens, i, end, words, key);
        if (stop !== -1) candidate.mentions.push({ sentence, first: i, end: stop });
      }
    }
  });
}

function matchEnd(tokens: readonly Token[], at: number, end: number, words: readonly string[], firstKey: string): number {
  let seen = firstKey;
  const whole = words.join(' ');
  let i = at + 1;
  while (seen !== whole) {
    if (i >= end || !whole.startsWith(seen)) return -1;
    const token = tokens[i] as Token;
    const key = token.kind === 'mark' ? '' : keyOf(token.lower.replace(/['’]s$/, ''));
    if (key !== '') seen += ` ${key}`;
    i += 1;
  }
  return i;
}
