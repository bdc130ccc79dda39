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
  const whole = at !== -1 && at < sentenceEnd ? (tokens[at] as Token) : undefined;
  const numeral = whole?.numeral;
  if (!whole || !numeral || numeral.glued || numeral.sign || !Number.isInteger(numeral.value)) return undefined;
  const total = numeral.value;
  const isSlash = tokens[part.end]?.text === '/';
  if (part.value > total || total < 2 || (isSlash && tokens[at + 1]?.text === '/')) return undefined;
  const isMark = tokens[part.end]?.lower === 'out' || (isSlash && SCALES.has(total));
  if (!Number.isInteger(part.value) && !isMark) return undefined;
  return { total, end: at + 1, endChar: whole.end, isSlash };
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
