/** Words repeat: their ids are worked out once. The bound keeps memory flat however long the stream of texts. */
const MOST_WORDS = 60_000;
const known = new Map<string, WordIds>();

/** What features know of a word: numbers that stand for its letters and for its stem. */
export interface WordIds {
  /** 32-bit hash of the lower-case word. */
  readonly word: number;
  /** 32-bit hash of the word without its ending: one for `improve`, `improves`, `improved`, `improving`. */
  readonly stem: number;
}

/** The ids of a lower-case word. */
export function wordIds(lower: string): WordIds {
  const found = known.get(lower);
  if (found) return found;
  if (known.size >= MOST_WORDS) known.clear();
  const ids = { word: hashText(lower), stem: hashText(stemOf(lower)) };
  known.set(lower, ids);
  return ids;
}

let recorded: Map<number, string> | undefined;

/** What stands for every number in features: its worth is for other features to say. */
export const NUMBER_TEXT = '<number>';

/** Remembers the text of every hash from now on, so that fitted weights can be written for people to read. */
export function recordTexts(): ReadonlyMap<number, string> {
  known.clear();
  recorded ??= new Map();
  wordIds(NUMBER_TEXT);
  return recorded;
}

/** A 32-bit hash (FNV-1a) of a text; the same on every machine. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  recorded?.set(hash | 0, text);
  return hash | 0;
}

/** The word without the commonest English endings; words of up to four letters stay. Digits become 0. */
export function stemOf(lower: string): string {
  const plain = lower.replace(/\d+/g, '0');
  if (plain.length <= 4) return plain.length === 4 && /[^s]s$/.test(plain) ? plain.slice(0, -1) : plain;
  return plain
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|e|s)$/, '')
    .replace(/([b-df-hj-np-rtv-z])\1$/, '$1');
}
