import type { Name } from '../names/name.ts';
import { findNames } from '../names/classify-names.ts';
import { canonicalBenchmark, statedBenchmark } from '../registry/canonical-benchmark.ts';
import { findBenchmark } from '../registry/registry.ts';
import { normalise } from '../text/normalise.ts';
import { tokenize } from '../text/tokenize.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { DocumentView } from './document-view.ts';

/** Where a name stands. */
export interface Mention {
  readonly sentence: ParsedSentence;
  readonly name: Name;
}

/** A name of the paper that may be the benchmark of its numbers. */
export interface BenchmarkCandidate {
  /** As written where it stands first; the registry's spelling decides capitals and hyphens. */
  readonly name: string;
  readonly mentions: readonly Mention[];
  readonly isInTitle: boolean;
  readonly isRegistered: boolean;
  /** The name that the paper gives to a benchmark of its own. */
  readonly isOwn: boolean;
}

/** More names, and mentions of one, than abstracts hold: beyond them nothing is looked at, so that the work stays linear. */
export const MOST_NAMES = 80;
export const MOST_MENTIONS = 40;

/** The form under which the spellings of a benchmark's name are one. */
export function benchmarkKey(name: string): string {
  return canonicalBenchmark(name)
    .toLowerCase()
    .replace(/\b(?:the|benchmarks?|datasets?|corpus|challenge|leaderboard|test set)\b/g, '')
    .replace(/[^\p{L}\p{N}.+]/gu, '');
}

/** Every name of abstract and title that may be a benchmark; models among them, since some benchmarks are called so. */
export function listBenchmarkCandidates(view: DocumentView): BenchmarkCandidate[] {
  const mentions = new Map<string, Mention[]>();
  const names = new Map<string, string>();
  const note = (name: Name, sentence: ParsedSentence | null): void => {
    const text = name.text.replace(/['’]s$/, '');
    const key = benchmarkKey(text);
    if (key === '') return;
    if (!names.has(key)) names.set(key, statedBenchmark(text));
    const places = mentions.get(key) ?? [];
    if (sentence && places.length < MOST_MENTIONS) places.push({ sentence, name });
    mentions.set(key, places);
  };
  for (const sentence of view.sentences) for (const name of view.namesOf(sentence)) note(name, sentence);
  const inTitle = titleNames(view);
  for (const name of inTitle) note(name, null);
  const titleKeys = new Set(inTitle.map((name) => benchmarkKey(name.text)));
  const own = view.doc.own.benchmark === null ? null : benchmarkKey(view.doc.own.benchmark);
  return [...mentions].slice(0, MOST_NAMES).map(([key, places]) => ({
    name: names.get(key) as string,
    mentions: places,
    isInTitle: titleKeys.has(key),
    isRegistered: findBenchmark(names.get(key) as string) !== undefined,
    isOwn: key === own,
  }));
}

function titleNames(view: DocumentView): Name[] {
  const title = normalise(view.doc.source.title).text;
  const tokens = tokenize(title);
  return tokens.length === 0 ? [] : findNames(title, tokens, { first: 0, end: tokens.length }, view.doc.own);
}
