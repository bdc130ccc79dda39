import type { Token } from '../text/token.ts';

const NOTE_SIGNS: ReadonlySet<string> = new Set(['*', '†', '‡', '§', '¶', '⋆', '★', '‖']);
/** A list of references within one pair of brackets. */
const MOST_REFERENCES = 12;

/** The token behind the marks that point from a number to a note: `88.1%*`, `87.2†`, `86.3%[1]`, `72.5^2`. */
export function notesEnd(tokens: readonly Token[], sentenceEnd: number, at: number): number {
  let end = at;
  while (end < sentenceEnd) {
    const next = noteEnd(tokens, sentenceEnd, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

function noteEnd(tokens: readonly Token[], sentenceEnd: number, at: number): number {
  const mark = tokens[at] as Token;
  if (mark.kind !== 'mark' || tokens[at - 1]?.end !== mark.start) return at;
  if (NOTE_SIGNS.has(mark.text)) return isProduct(tokens, at) ? at : at + 1;
  if (mark.text === '^') return isRaised(tokens, at) ? at + 2 : at;
  return mark.text === '[' ? referencesEnd(tokens, sentenceEnd, at) : at;
}

/** `2*4`: the asterisk multiplies. */
function isProduct(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.start === tokens[at]?.end && next.kind !== 'mark';
}

function isRaised(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'number' && next.start === tokens[at]?.end;
}

/** `[1]`, `[3, 4]`, `[5-7]`: whole numbers alone; the bounds of an interval are not. */
function referencesEnd(tokens: readonly Token[], sentenceEnd: number, open: number): number {
  for (let i = open + 1; i < sentenceEnd && i < open + MOST_REFERENCES; i++) {
    const token = tokens[i] as Token;
    if (token.text === ']') return i > open + 1 && isReference(tokens, open, i) ? i + 1 : open;
    const isPart = token.kind === 'number' ? isShortWhole(token) : token.text === ',' || token.text === ';';
    if (!isPart) return open;
  }
  return open;
}

/** Two numbers that rise around the one before them are an interval: `4 [3, 4]`. */
function isReference(tokens: readonly Token[], open: number, close: number): boolean {
  const numbers = tokens.slice(open + 1, close).flatMap((token) => token.numeral?.value ?? []);
  const value = tokens.slice(Math.max(0, open - 2), open).find((token) => token.numeral)?.numeral?.value;
  const [low, high] = numbers;
  if (numbers.length !== 2 || value === undefined) return true;
  return (low as number) > value || value > (high as number);
}

function isShortWhole(token: Token): boolean {
  return token.numeral !== undefined && /^\d{1,3}$/.test(token.text);
}
