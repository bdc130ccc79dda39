/** A span of a text within its sentence. */
export interface QuotedSentence {
  sentence: string;
  /** Where the span begins in the sentence; UTF-16 code units. */
  startInSentence: number;
}

/** A full stop, question or exclamation mark that ends a sentence: white space and a capital follow. */
const END = /[.!?]["'”’)\]]*\s+(?=[\p{Lu}"“'([])|\n+/gu;

/**
 * The sentence that a span stands in. Cuts that are none ("vs. GPT-4") make it shorter than it is, which asks less of another text:
 * the words right around the span are the ones that matter.
 */
export function findSentence(text: string, start: number, end: number): QuotedSentence {
  let from = 0;
  let to = text.length;
  for (const cut of text.matchAll(END)) {
    const next = cut.index + cut[0].length;
    if (next <= start) from = next;
    else if (cut.index + 1 >= end) {
      to = cut.index + cut[0].trimEnd().length;
      break;
    }
  }
  return { sentence: text.slice(from, to).trimEnd(), startInSentence: start - from };
}

/**
 * Where a span is in another text that has its sentence, whatever the white space in it; undefined where the sentence is not
 * there, or is there more than once.
 */
export function findInText(text: string, { sentence, startInSentence }: QuotedSentence): number | undefined {
  const before = toPattern(sentence.slice(0, startInSentence));
  const after = toPattern(sentence.slice(startInSentence));
  const found = [...text.matchAll(new RegExp(`(${before})${after}`, 'gu'))];
  const only = found.length === 1 ? found[0] : undefined;
  return only && only.index + only[1]!.length;
}

function toPattern(text: string): string {
  return text
    .split(/(\s+)/)
    .map((part) =>
      /^\s+$/.test(part) ? String.raw`\s+` : part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`),
    )
    .join('');
}
