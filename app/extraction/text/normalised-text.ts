/** A cleaned reading text whose every character still knows which characters of the raw text it came from. */
export interface NormalisedText {
  /** The text as given; every span of a claim refers to it. */
  readonly raw: string;
  /** The same text with LaTeX dress, ligatures and odd Unicode brought to one plain form. */
  readonly text: string;
  /** Raw offset where the character at a clean offset begins; undefined where raw and clean are the same string. */
  readonly starts?: readonly number[];
  /** Raw offset where the character at a clean offset ends (exclusive). */
  readonly ends?: readonly number[];
}

/** Brings a half-open clean range back to the raw text. The range must hold at least one character. */
export function toRawRange(norm: NormalisedText, start: number, end: number): { start: number; end: number } {
  if (!norm.starts || !norm.ends) return { start, end };
  const rawStart = norm.starts[start] ?? 0;
  let rawEnd = norm.ends[end - 1] ?? norm.raw.length;
  // A math delimiter opened inside the range closes inside it too: `35$\times$`, not `35$\times`.
  if (norm.raw[rawEnd] === '$' && countDollars(norm.raw, rawStart, rawEnd) % 2 === 1) rawEnd += 1;
  return { start: rawStart, end: rawEnd };
}

function countDollars(raw: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (raw[i] === '$' && raw[i - 1] !== '\\') count++;
  return count;
}
