import type { Qualifier } from '#app/extraction/claim.ts';
import { openDocument } from '#app/extraction/document.ts';
import { lexNumbers } from '#app/extraction/numbers/lex-numbers.ts';
import { toRawRange } from '#app/extraction/text/normalised-text.ts';
import type { Span } from './locate-quote.ts';

/** A number as the extraction's lexer reads it. */
export interface ReadNumber {
  value: number;
  low: number | null;
  unit: string | null;
  qualifier: Qualifier | null;
}

/** The number that stands at a place of an abstract, read as the extractor would; undefined where none does. */
export function readNumber(abstract: string, span: Span): ReadNumber | undefined {
  const doc = openDocument({ title: '', abstract });
  const mentions = doc.sentences.flatMap((sentence) => lexNumbers(doc.tokens, sentence));
  const overlaps = mentions
    .map((mention) => ({
      mention,
      shared: overlap(toRawRange(doc.norm, mention.startChar, mention.endChar), span),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const [best] = overlaps;
  if (!best) return undefined;
  const { value, low, unit, qualifier } = best.mention;
  return { value, low, unit, qualifier };
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
