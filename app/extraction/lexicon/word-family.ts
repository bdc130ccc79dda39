/** Words that say one thing: some of them whole, others known by how they begin. All in lower case. */
export interface WordFamily {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** Makes a family of two lists, their words parted by spaces. */
export function wordFamily({ words, beginnings }: { words: string; beginnings: string }): WordFamily {
  return { words: new Set(splitWords(words)), beginnings: splitWords(beginnings) };
}

/** Tells whether a word of the family stands in a text. */
export function holdsWordOf(family: WordFamily, text: string): boolean {
  const words = text.match(/\w+/g) ?? [];
  return words.some((word) => isWordOf(family, word.toLowerCase()));
}

function isWordOf({ words, beginnings }: WordFamily, word: string): boolean {
  return words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

function splitWords(list: string): string[] {
  return list.trim().split(/\s+/);
}
