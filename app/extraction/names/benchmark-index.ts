import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import { isAmbiguousName, listBenchmarks, type Benchmark } from '../registry/registry.ts';

interface Entry {
  readonly words: readonly string[];
  /** As written, where capitals decide. */
  readonly exact: readonly string[] | null;
  readonly benchmark: Benchmark;
  /** This spelling is also an ordinary word or the name of something else. */
  readonly isAmbiguous: boolean;
}

let byFirstWord: Map<string, Entry[]> | undefined;

/** The registry's names and aliases, cut into words as the text is, under their first word; longest first. */
function index(): Map<string, Entry[]> {
  if (byFirstWord) return byFirstWord;
  byFirstWord = new Map();
  for (const benchmark of listBenchmarks()) {
    for (const name of [benchmark.name, ...benchmark.aliases]) addEntry(byFirstWord, name, benchmark);
  }
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
}

function addEntry(into: Map<string, Entry[]>, name: string, benchmark: Benchmark): void {
  const tokens = tokenize(name);
  const words = tokens.map((token) => token.lower);
  const first = words[0];
  if (first === undefined) return;
  const isAmbiguous = isAmbiguousName(name);
  const needsCase = isAmbiguous || benchmark.exactCase || /^[a-z]+$/i.test(name);
  const exact = needsCase ? tokens.map((token) => token.text) : null;
  const entry: Entry = { words, exact, benchmark, isAmbiguous };
  const list = into.get(first);
  if (list) list.push(entry);
  else into.set(first, [entry]);
}

/** The longest registered benchmark name that begins at a token, with the token behind it. */
export function matchBenchmark(
  tokens: readonly Token[],
  at: number,
  end: number,
): { benchmark: Benchmark; end: number; isAmbiguous: boolean } | undefined {
  const entries = index().get((tokens[at] as Token).lower);
  if (!entries) return undefined;
  for (const entry of entries) {
    if (at + entry.words.length <= end && matches(tokens, at, entry)) {
      return { benchmark: entry.benchmark, end: at + entry.words.length, isAmbiguous: entry.isAmbiguous };
    }
  }
  return undefined;
}

function matches(tokens: readonly Token[], at: number, entry: Entry): boolean {
  const words = entry.exact ?? entry.words;
  for (let i = 0; i < words.length; i++) {
    const token = tokens[at + i] as Token;
    if ((entry.exact ? token.text : token.lower) !== words[i]) return false;
  }
  return true;
}
