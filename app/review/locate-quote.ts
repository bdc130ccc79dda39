/** A half-open range of UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export type Located = ({ ok: true } & Span) | { ok: false; problem: string };

export interface SentQuote {
  quote: string;
  /** Where it was marked; null where only its characters were typed. */
  start: number | null;
  end: number | null;
}

/**
 * Where a quote stands in an abstract. What was marked has to be there exactly; what was only typed has to stand there
 * once.
 * @param known a place that the form came with: characters that were changed without marking others are looked for
 */
export function locateQuote(abstract: string, { quote, start, end }: SentQuote, known?: Span): Located {
  if (start !== null && end !== null) {
    if (abstract.slice(start, end) === quote) return { ok: true, start, end };
    if (start !== known?.start || end !== known.end)
      return {
        ok: false,
        problem: `The abstract does not say “${quote}” at the place that was marked. Mark it anew.`,
      };
  }
  return findOnly(abstract, quote.trim());
}

function findOnly(abstract: string, quote: string): Located {
  const start = abstract.indexOf(quote);
  if (quote === '' || start < 0)
    return {
      ok: false,
      problem: `The abstract does not say “${quote}”. Copy the characters from it exactly.`,
    };
  if (abstract.indexOf(quote, start + 1) >= 0)
    return {
      ok: false,
      problem: `“${quote}” stands in the abstract more than once. Take a word beside it along, or mark the right one.`,
    };
  return { ok: true, start, end: start + quote.length };
}

/** The range without white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}
