import type { Token } from '../text/token.ts';
import type { Amount } from './amount.ts';

/** The whole that a number is a part or a mark of. */
export interface Whole {
  readonly total: number;
  readonly end: number;
  readonly endChar: number;
  readonly isSlash: boolean;
}

/** Scales on which marks are given; of anything else only whole numbers are a part. */
const SCALES: ReadonlySet<number> = new Set([4, 5, 6, 7, 10, 100]);

/** `13 of the 17`, `14 out of 20`, `8/15`, `8.4/10`: the whole behind a part that is not above it. */
export function readWhole(tokens: readonly Token[], sentenceEnd: number, part: Amount): Whole | undefined {
  if (part.unit !== null || part.value < 0) return undefined;
  const at = wholeAt(tokens, part);
  if (at === -1 || at >= sentenceEnd) return undefined;
  const whole = tokens[at] as Token;
  const total = wholeNumber(whole);
  if (total === undefined || total < 2 || part.value > total) return undefined;
  const isSlash = (tokens[part.end] as Token).text === '/';
  if (isSlash && isSlashList(tokens, part.first, at)) return undefined;
  if (!Number.isInteger(part.value) && !isScale(tokens, part.end, total)) return undefined;
  return { total, end: at + 1, endChar: whole.end, isSlash };
}

/** `8.4/10`, `93.6 out of 100`: what is given in marks. */
function isScale(tokens: readonly Token[], link: number, total: number): boolean {
  return tokens[link]?.lower === 'out' || (tokens[link]?.text === '/' && SCALES.has(total));
}

/** `8/1/24`: more than two numbers. */
function isSlashList(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens[first - 1]?.text === '/' || tokens[last + 1]?.text === '/';
}

function wholeNumber({ numeral }: Token): number | undefined {
  if (!numeral || numeral.glued || numeral.sign || !Number.isInteger(numeral.value)) return undefined;
  return numeral.value;
}

/** The token index of the whole; -1 where nothing says that one follows. */
function wholeAt(tokens: readonly Token[], part: Amount): number {
  const link = tokens[part.end];
  if (!link) return -1;
  if (link.text === '/') return link.start === part.endChar ? part.end + 1 : -1;
  const of = link.lower === 'out' ? part.end + 1 : part.end;
  if (tokens[of]?.lower !== 'of') return -1;
  const article = tokens[of + 1]?.lower;
  return article === 'the' || article === 'all' ? of + 2 : of + 1;
}
