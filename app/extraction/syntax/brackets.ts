import type { Token } from '../text/token.ts';

/** The brackets of a sentence, as arrays over its tokens; offsets count from the sentence's first token. */
export interface Brackets {
  /** The other bracket of a pair, -1 for what is no paired bracket. */
  readonly partner: Int16Array;
  /** The innermost bracket that stays open at a token, -1 outside of all. */
  readonly inside: Int16Array;
}

const OPENING = new Map([
  ['(', ')'],
  ['[', ']'],
]);

/** Pairs the brackets of a sentence. One that is never closed, or never opened, is no bracket. */
export function pairBrackets(tokens: readonly Token[], first: number, end: number): Brackets {
  const partner = new Int16Array(end - first).fill(-1);
  const inside = new Int16Array(end - first).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < end - first; i++) {
    const text = (tokens[first + i] as Token).text;
    if (OPENING.has(text)) open.push(i);
    else if (text === ')' || text === ']') close(tokens, first, i, open, partner);
  }
  const around: number[] = [];
  for (let i = 0; i < end - first; i++) {
    if ((partner[i] as number) !== -1 && (partner[i] as number) < i) around.pop();
    inside[i] = around.at(-1) ?? -1;
    if ((partner[i] as number) > i) around.push(i);
  }
  return { partner, inside };
}

function close(
  tokens: readonly Token[],
  first: number,
  at: number,
  open: number[],
  partner: Int16Array,
): void {
  const wanted = (tokens[first + at] as Token).text;
  for (let k = open.length - 1; k >= 0; k--) {
    const opener = open[k] as number;
    if (OPENING.get((tokens[first + opener] as Token).text) !== wanted) continue;
    partner[opener] = at;
    partner[at] = opener;
    open.length = k;
    return;
  }
}
