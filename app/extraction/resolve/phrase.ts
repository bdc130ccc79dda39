import type { Token } from '../text/token.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../frames/frame.ts';

/** The text of a token range as the clean text has it. */
export function phraseText(doc: Document, range: TokenRange): string {
  const first = doc.tokens[range.first] as Token;
  const last = doc.tokens[range.end - 1] as Token;
  return doc.norm.text.slice(first.start, last.end);
}

/** A system's description as a table would show it: without article, possessive and trailing marks. */
export function plainPhrase(doc: Document, range: TokenRange): string {
  return phraseText(doc, range)
    .replace(/\s+/g, ' ')
    .replace(/^(?:even|only|that|of)\s+/i, '')
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/(?:'s|s')$/, (m) => (m === "s'" ? 's' : ''))
    .replace(/\s+\w+ly$/, '')
    .replace(/[\s,;:]+$/, '')
    .trim();
}
