/** A sentence of our own, one number of it, and whether the rule or mask must fire on that number. */
export interface CorpusRow {
  readonly text: string;
  /** The number as it stands in the text. */
  readonly number: string;
  /** Where in the text the number begins. */
  readonly at: number;
  readonly fires: boolean;
}

/** The rows of a corpus and how many sentences they come from. */
export interface Corpus {
  readonly rows: readonly CorpusRow[];
  readonly positive: number;
  readonly negative: number;
}

/**
 * Reads a corpus whose sentences mark their numbers: `Heron reaches «71.2%» on Quill.` Several marks make several rows.
 * @param fires sentences in which the pattern fires on every marked number
 * @param silent sentences in which it fires on none of them
 * @throws if a sentence marks no number
 */
export function corpus(fires: readonly string[], silent: readonly string[]): Corpus {
  return {
    rows: [
      ...fires.flatMap((text) => readRows(text, true)),
      ...silent.flatMap((text) => readRows(text, false)),
    ],
    positive: fires.length,
    negative: silent.length,
  };
}

function readRows(marked: string, fires: boolean): CorpusRow[] {
  const text = marked.replaceAll(/[«»]/g, '');
  let marks = 0;
  const rows = Array.from(marked.matchAll(/«([^»]+)»/g), (match) => {
    const at = match.index - 2 * marks;
    marks += 1;
    return { text, number: match[1] as string, at, fires };
  });
  if (rows.length === 0) throw new Error(`No number is marked in “${marked}”`);
  return rows;
}
