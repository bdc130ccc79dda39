import { isModelName } from '../registry/registry.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { matchBenchmark } from './benchmark-index.ts';
import { isBenchmarkPlace } from './benchmark-place.ts';
import { classifyName } from './classify-name.ts';
import type { Name } from './name.ts';
import { namePlace, textOf } from './name-place.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';
import { holdsOwnName } from './own-mentions.ts';
import type { OwnNames } from './own-names.ts';
import { withoutListedModels } from './listed-models.ts';

/** A sentence whose names are being found, from left to right. */
interface Search {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly own: OwnNames;
  /** What is found so far. */
  readonly names: Name[];
}

/** Finds the proper names of a sentence and says of each whether it is the paper's own, a benchmark, a model or something else. */
export function findNames(text: string, tokens: readonly Token[], sentence: Sentence, own: OwnNames): Name[] {
  const search: Search = { text, tokens, sentence, own, names: [] };
  const runs = findNameRuns(tokens, sentence);
  let next = 0;
  let at = sentence.first;
  while (at < sentence.end) {
    while (next < runs.length && (runs[next] as NameRun).end <= at) next += 1;
    const name = nameAt(search, at, runs[next]);
    if (name) search.names.push(name);
    at = name ? name.end : at + 1;
  }
  return withoutListedModels(tokens, search.names);
}

/** @param run the first run of name-shaped words that ends behind `at` */
function nameAt(search: Search, at: number, run: NameRun | undefined): Name | undefined {
  const registered = registeredBenchmarkAt(search, at, run);
  if (registered) return registered;
  if (!run || run.first > at) return ownWordAt(search, at);
  return isOwnerOfModel(search, at, run.end) ? undefined : nameOfRun(search, at, run.end);
}

function registeredBenchmarkAt(search: Search, at: number, run: NameRun | undefined): Name | undefined {
  const { text, tokens, sentence, own, names } = search;
  const known = matchBenchmark(tokens, at, sentence.end);
  if (!known || !isBenchmarkPlace(tokens, sentence, at, known.end, known.isAmbiguous, names))
    return undefined;
  const isWithinRun = run !== undefined && run.first <= at && run.end > known.end;
  if (isWithinRun && holdsOwnName(textOf(text, tokens, run.first, run.end), own)) return undefined;
  const end = isEdition(search, at, known.end, run) ? known.end + 1 : known.end;
  return { first: at, end, text: textOf(text, tokens, at, end), kind: 'benchmark' };
}

/** `BraTS 2017`: an edition that the registry does not list. */
function isEdition({ tokens }: Search, at: number, end: number, run: NameRun | undefined): boolean {
  return run?.first === at && run.end === end + 1 && tokens[end]?.kind === 'number';
}

/** `OpenAI's o1-preview`: whose model it is, and its name. */
function isOwnerOfModel({ text, tokens }: Search, at: number, end: number): boolean {
  const isOwner = /['’]s$/.test((tokens[at] as Token).text) && at + 1 < end;
  return isOwner && isModelName(textOf(text, tokens, at + 1, end));
}

function nameOfRun({ text, tokens, sentence, own, names }: Search, first: number, end: number): Name {
  const place = namePlace(text, tokens, sentence, first, end, names);
  return { first, end, text: place.written, kind: classifyName(place, own) };
}

/** `Heron matches …`: a plain word that the paper has made its own name. */
function ownWordAt({ tokens, own }: Search, at: number): Name | undefined {
  const token = tokens[at] as Token;
  const isOwn = own.method?.toLowerCase() === token.lower && /^[A-Z]/.test(token.text);
  return isOwn ? { first: at, end: at + 1, text: token.text, kind: 'own' } : undefined;
}
