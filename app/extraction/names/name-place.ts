import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import type { Name } from './name.ts';

/** A name where it stands: what tells a benchmark from a model and from anything else. */
export interface NamePlace {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly first: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly written: string;
  /** Without the ending of a possessive. */
  readonly name: string;
  /** `Quill's …`, `the Quills' …`. */
  readonly isPossessive: boolean;
  /** The names before it in the sentence. */
  readonly before: readonly Name[];
}

/** The place of the name that a range of tokens is. */
export function namePlace(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  end: number,
  before: readonly Name[],
): NamePlace {
  const written = textOf(text, tokens, first, end);
  const name = written.replace(/['’]s$/, '');
  const isPossessive = name !== written || /^['’]/.test(tokens[end]?.text ?? '');
  return { tokens, sentence, first, end, written, name, isPossessive, before };
}

/** The clean text of a range of tokens. */
export function textOf(text: string, tokens: readonly Token[], first: number, end: number): string {
  return text.slice((tokens[first] as Token).start, (tokens[end - 1] as Token).end);
}
