import { SYSTEM_OPENERS, SYSTEM_SORTS } from '../lexicon/system-words.ts';
import { findBenchmark, findMetric, isModelName } from '../registry/registry.ts';

const FIRST_WORD = /^(\S+)\s+/;
const SORT = /\s+(?:baseline|model|method|approach|system|framework)$/i;
/** A capital behind the first letter, or letters and digits together: `o1`, `GPT-4o`, `RAG-Fusion`, `DoRA`. */
const NAME_SHAPE = /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9.+_/-]*$/;
const STRONG = /[A-Za-z].*[A-Z]|[A-Za-z].*\d|\d.*[A-Z]/;
const LONGEST = 4;
const QUANTITY = /^\d[\d.]*[A-Za-z]?$/;
/** `VLM`, `SLMs`, and the plural of any abbreviation. */
const LANGUAGE_MODEL_OR_PLURAL = /^(?:[A-Z]{0,2}LMs?|[A-Z]+s)$/;
const DESCRIBING_END = /-(?:based|only|like|style|shot|free|level|driven)$/;

/** The name in a phrase that is one named system and nothing else (`o1-preview`, `the GPT-4o baseline`), else undefined. */
export function findSystemName(phrase: string): string | undefined {
  const name = withoutOpener(withoutOpener(phrase.trim())).replace(SORT, '');
  if (isModelName(name)) return name;
  const words = name.split(/\s+/);
  if (words.length > LONGEST || !words.every((word) => NAME_SHAPE.test(word))) return undefined;
  const hasStrongWord = words.some((word) => STRONG.test(word) && !isSort(word) && !QUANTITY.test(word));
  const isAllNamed = words.every((word) => /[A-Z0-9]/.test(word)) && !isSort(words.at(-1) as string);
  return hasStrongWord && isAllNamed && !findBenchmark(name) && !findMetric(name) ? name : undefined;
}

/** Cuts off one word that leads up to a name. */
function withoutOpener(phrase: string): string {
  return phrase.replace(FIRST_WORD, (opening: string, word: string) =>
    SYSTEM_OPENERS.has(word.toLowerCase()) ? '' : opening,
  );
}

/** Tells whether a word says of what sort a system is, though it looks like a name. */
function isSort(word: string): boolean {
  return SYSTEM_SORTS.has(word) || LANGUAGE_MODEL_OR_PLURAL.test(word) || DESCRIBING_END.test(word);
}
