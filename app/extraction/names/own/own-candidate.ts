import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import { keyOf } from '../own-key.ts';
import type { Sign } from './signs.ts';

/** How a title says a name; a name that it says in several ways counts as the first of them. */
export const TITLE_PLACES = [
  'head',
  'acronym of its head',
  'phrase at its head',
  'in its head',
  'in it',
  'no',
] as const;

export type TitlePlace = (typeof TITLE_PLACES)[number];

/** A paper's title and abstract, cut up. */
export interface PaperText {
  readonly title: string;
  readonly titleTokens: readonly Token[];
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

/** A name that may be the one that a paper gives to what it brings. */
export interface OwnCandidate {
  /** As it stands where it is seen first. */
  readonly text: string;
  /** `keyOf` the text. */
  readonly key: string;
  readonly titlePlace: TitlePlace;
  readonly longForm: string | null;
  readonly isBenchmark: boolean;
  readonly signs: ReadonlySet<Sign>;
  readonly mentions: readonly OwnMention[];
}

/** Joins what is seen of each name, in the order of the first sightings. */
export function joinSightings(
  sightings: readonly Sighting[],
  mentionsOf: (keys: readonly string[]) => ReadonlyMap<string, readonly OwnMention[]>,
): OwnCandidate[] {
  const seen = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = keyOf(sighting.text);
    const others = seen.get(key);
    if (others) others.push(sighting);
    else if (key !== '') seen.set(key, [sighting]);
  }
  const mentions = mentionsOf([...seen.keys()]);
  return [...seen].map(([key, places]) => ({
    key,
    ...joinPlaces(places),
    mentions: mentions.get(key) ?? [],
  }));
}

function joinPlaces(places: readonly Sighting[]): Omit<OwnCandidate, 'key' | 'mentions'> {
  return {
    text: (places[0] as Sighting).text,
    titlePlace: TITLE_PLACES.find((way) => places.some(({ titlePlace }) => titlePlace === way)) ?? 'no',
    longForm: places.find(({ longForm }) => longForm !== null)?.longForm ?? null,
    isBenchmark: places.some(({ isBenchmark }) => isBenchmark),
    signs: new Set(places.flatMap(({ signs }) => signs)),
  };
}
