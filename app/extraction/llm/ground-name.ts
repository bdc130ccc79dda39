import type { Document } from '../document.ts';
import { SYSTEM_NOUNS, WHOSE_SYSTEM } from '../lexicon/system-words.ts';
import { matchBenchmark } from '../names/benchmark-index.ts';
import { statedBenchmark } from '../registry/canonical-benchmark.ts';
import { findBenchmark, findMetric, isModelName, nameKey } from '../registry/registry.ts';
import { normalise } from '../text/normalise.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import { holdsEveryWord, holdsPhrase, toWords } from './text-words.ts';

/** How a name is borne out by the text: as it stands there, as an alias of what stands there, or word by word in one sentence. */
export type NameSupport = 'written' | 'alias' | 'scattered';

export interface GroundedName {
  /** As the text spells it where it stands there in one piece. */
  readonly name: string;
  readonly support: NameSupport;
}

/** The words of a paper in which names are looked for; made once for all claims of an answer. */
export interface NamePlaces {
  readonly title: string;
  readonly abstract: string;
  /** `toWords` of the title and of each sentence; a sentence's own index plus one. */
  readonly words: readonly string[];
  readonly allWords: string;
  /** What the text calls each registered benchmark that it names, by slug. */
  readonly benchmarks: ReadonlyMap<string, string>;
  /** Keys of the names that the words around them make benchmarks. */
  readonly benchmarkKeys: ReadonlySet<string>;
}

const LONGEST_NAME = 200;
/** Control characters and halves of surrogate pairs are in no name, and in no database. */
const UNFIT = /[\p{Cc}\p{Cs}]/u;

export function listNamePlaces(doc: Document): NamePlaces {
  const title = normalise(doc.source.title).text;
  const abstract = doc.norm.text;
  const sentences = doc.sentences.map(({ first, end }) =>
    abstract.slice((doc.tokens[first] as Token).start, (doc.tokens[end - 1] as Token).end),
  );
  const benchmarks = new Map<string, string>();
  noteBenchmarks(abstract, doc.tokens, benchmarks);
  noteBenchmarks(title, tokenize(title), benchmarks);
  const named = doc.sentences.flatMap((sentence) => doc.namesIn(sentence));
  const benchmarkKeys = new Set(
    named.filter(({ kind }) => kind === 'benchmark').map(({ text }) => nameKey(text)),
  );
  const words = [title, ...sentences].map(toWords);
  return { title, abstract, words, allWords: words.join('|'), benchmarks, benchmarkKeys };
}

function noteBenchmarks(text: string, tokens: readonly Token[], into: Map<string, string>): void {
  for (let i = 0; i < tokens.length; i++) {
    const known = matchBenchmark(tokens, i, tokens.length);
    if (!known || into.has(known.benchmark.slug)) continue;
    const written = text.slice((tokens[i] as Token).start, (tokens[known.end - 1] as Token).end);
    into.set(known.benchmark.slug, statedBenchmark(written));
  }
}

/** A benchmark's name: in the text, or what the text calls a benchmark that the registry knows by this name. Undefined where it is neither. */
export function groundBenchmark(places: NamePlaces, name: string): GroundedName | undefined {
  if (!isPossibleName(name) || nameKey(name) === '') return undefined;
  if (isModelName(name) && !places.benchmarkKeys.has(nameKey(name))) return undefined;
  const known = findBenchmark(name);
  const stated = known && places.benchmarks.get(known.slug);
  if (stated !== undefined) return { name: stated, support: 'alias' };
  // Of a registered name, capitals may decide: MATH is not math.
  if (known?.exactCase || known?.isAmbiguous)
    return isSpelled(places, name) ? written(places, name) : undefined;
  return groundWords(places, name);
}

/** A metric's name: in the text, or another name of a metric that is. */
export function groundMetric(places: NamePlaces, name: string): GroundedName | undefined {
  if (!isPossibleName(name)) return undefined;
  const found = groundWords(places, name);
  if (found?.support === 'written') return found;
  const known = findMetric(name);
  const isNamed =
    known && [known.name, ...known.spellings].some((alias) => holdsPhrase(places.allWords, toWords(alias)));
  return isNamed ? { name: name.trim(), support: 'alias' } : found;
}

/** The name or description of a system. `our method` and its like say nothing that the text must bear out. */
export function groundSystem(places: NamePlaces, name: string): GroundedName | undefined {
  if (!isPossibleName(name)) return undefined;
  const found = groundWords(places, name);
  if (found?.support === 'written') return found;
  return isUnnamed(toWords(name).trim()) ? { name: name.trim(), support: 'alias' } : found;
}

/**
 * The condition of a measurement, which may be figures alone (`256×256`). It stands in the text word for word: the same words in
 * another order are another one (`German to English`).
 */
export function groundSetting(places: NamePlaces, setting: string): GroundedName | undefined {
  const isWritten = isPossiblePhrase(setting) && holdsPhrase(places.allWords, toWords(setting));
  return isWritten ? written(places, setting) : undefined;
}

/** Tells whether a phrase says no more of a system than whose it is; such a one need not stand in the text. */
function isUnnamed(phrase: string): boolean {
  const words = phrase.split(' ');
  const noun = words.pop() as string;
  return SYSTEM_NOUNS.has(noun.replace(/s$/, '')) && words.every((word) => WHOSE_SYSTEM.has(word));
}

function groundWords(places: NamePlaces, name: string): GroundedName | undefined {
  const phrase = toWords(name);
  if (holdsPhrase(places.allWords, phrase)) return written(places, name);
  const isScattered = places.words.some((words) => holdsEveryWord(words, phrase));
  return isScattered ? { name: name.trim(), support: 'scattered' } : undefined;
}

function isPossibleName(name: string): boolean {
  return /\p{L}/u.test(name) && isPossiblePhrase(name);
}

function isPossiblePhrase(text: string): boolean {
  return text.length <= LONGEST_NAME && !UNFIT.test(text) && toWords(text).trim() !== '';
}

/** Whether a name stands in the text in just these letters. */
function isSpelled({ title, abstract }: NamePlaces, name: string): boolean {
  const plain = normalise(name).text.trim();
  return title.includes(plain) || abstract.includes(plain);
}

/** The name in the text's own spelling. */
function written(places: NamePlaces, name: string): GroundedName {
  const plain = normalise(name).text.replace(/\s+/g, ' ').trim();
  if (isSpelled(places, plain)) return { name: plain, support: 'written' };
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]{0,4}')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  const found = pattern.exec(places.abstract) ?? pattern.exec(places.title);
  return { name: found ? found[0].replace(/\s+/g, ' ') : plain, support: 'written' };
}
