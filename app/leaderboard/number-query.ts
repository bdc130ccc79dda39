/** A question for numbers: `MATH > 85`, `WER on LibriSpeech <= 4`. */
export interface NumberQuery {
  /** What stands before the comparison: (part of) the name of a benchmark. */
  name: string;
  operator: '>' | '>=' | '<' | '<=' | '=';
  value: number;
}

const QUERY = /^(.{1,150}?)\s*(>=|<=|≥|≤|>|<|=)\s*(-?\d{1,12}(?:\.\d{1,6})?)\s*%?$/u;
const PLAIN = { '≥': '>=', '≤': '<=' } as const;

/** Reads a search text as a question for numbers, or gives null where it is none. */
export function parseNumberQuery(text: string): NumberQuery | null {
  const match = QUERY.exec(text.trim());
  if (!match) return null;
  const [, name = '', sign = '', digits = ''] = match;
  const operator = PLAIN[sign as keyof typeof PLAIN] ?? (sign as NumberQuery['operator']);
  return name.trim() === '' ? null : { name: name.trim(), operator, value: Number(digits) };
}
