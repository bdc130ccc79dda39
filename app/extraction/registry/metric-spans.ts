import { beginsSpelling, findSpelling, type MetricSpelling } from './metric-spellings.ts';
import type { MetricWord } from './metric-text.ts';

/** Words that spell a registered metric. */
export interface MetricSpan {
  readonly first: number;
  readonly end: number;
  readonly spelling: MetricSpelling;
  /** The number in it as its key has it: `10` of Recall@10, `50-95` of mAP@0.5:0.95. */
  readonly cutoff: string | null;
}

export type SpelledMetric = Pick<MetricSpan, 'spelling' | 'cutoff'>;

const LONGEST = 8;
const LAST_NUMBER = /\.?\d[\d.:]*(?=[^\d]*$)/;
/** An acronym at the end of a word of somebody's making: SegF1, gFID, pAP10. */
const GLUED = /^(.+?)(F1|IoU|FID|Dice|PSNR|SSIM|BLEU|MPJPE|RMSE|MAE|AUROC|AUC|Score|Acc|AP\d*|WER|CER|EPE)$/;

/** The longest metrics that the words spell, from left to right. */
export function listMetricSpans(words: readonly MetricWord[]): MetricSpan[] {
  const spans: MetricSpan[] = [];
  let at = 0;
  while (at < words.length) {
    const span = matchSpan(words, at);
    if (span) spans.push(span);
    at = span ? span.end : at + 1;
  }
  return spans;
}

/** Parts the words that end in an acronym of ours and are no metric themselves. */
export function partGluedWords(words: readonly MetricWord[]): readonly MetricWord[] {
  if (!words.some(isGlued)) return words;
  return words.flatMap((word) => {
    const [, prefix, head] = GLUED.exec(word.text) ?? [];
    if (prefix === undefined || findSpelled(word.lower, word.text)) return [word];
    return [prefix, head as string].map((text) => ({
      text,
      lower: text.toLowerCase(),
      compound: word.lower,
    }));
  });
}

function isGlued({ text, lower }: MetricWord): boolean {
  return text !== lower && GLUED.test(text);
}

/**
 * What joined words spell, in the singular or the plural, with a cut-off or without.
 * @param lower the words in lower case, @param text as written, both without what stands between words
 */
export function findSpelled(lower: string, text: string): SpelledMetric | undefined {
  return findNumbered(lower, text) ?? (lower.endsWith('s') ? findPlural(lower, text) : undefined);
}

/** Whether the joined words can become a metric by further words. */
export function canBecomeMetric(lower: string): boolean {
  return beginsSpelling(lower) || (/\d/.test(lower) && beginsSpelling(lower.replace(LAST_NUMBER, 'k')));
}

function matchSpan(words: readonly MetricWord[], first: number): MetricSpan | undefined {
  let lower = '';
  let text = '';
  let found: MetricSpan | undefined;
  const last = Math.min(words.length, first + LONGEST);
  for (let at = first; at < last; at++) {
    lower += words[at]!.lower;
    text += words[at]!.text;
    const isWhole = first === 0 && at + 1 === words.length;
    const spelled = findSpelled(lower, isWhole ? '' : text);
    if (spelled) found = { first, end: at + 1, ...spelled };
    if (!canBecomeMetric(lower)) break;
  }
  return found;
}

function findPlural(lower: string, text: string): SpelledMetric | undefined {
  if (lower.endsWith('ies')) return findNumbered(lower.replace(/ies$/, 'y'), text.replace(/ies$/i, 'y'));
  return lower.endsWith('ss') ? undefined : findNumbered(lower.slice(0, -1), text.slice(0, -1));
}

function findNumbered(lower: string, text: string): SpelledMetric | undefined {
  const spelling = findWritten(lower, text);
  if (spelling) return { spelling, cutoff: null };
  const number = LAST_NUMBER.exec(lower)?.[0];
  if (number === undefined) return undefined;
  const cutoff = toCutoff(number);
  const numbered = ['0.k', 'k'].map((sign) => [lower, text].map((name) => name.replace(LAST_NUMBER, sign)));
  const [fraction, count] = numbered as [[string, string], [string, string]];
  const known = (/^0?\./.test(number) ? findWritten(...fraction) : undefined) ?? findWritten(...count);
  if (known) return { spelling: known, cutoff };
  const cut = lower.endsWith(`@${number}`) ? lower.lastIndexOf('@') : 0;
  const bare = cut > 0 ? findWritten(lower.slice(0, cut), text.slice(0, text.lastIndexOf('@'))) : undefined;
  return bare ? { spelling: bare, cutoff } : undefined;
}

/** @param text empty where capitals are not asked for */
function findWritten(lower: string, text: string): MetricSpelling | undefined {
  const spelling = findSpelling(lower);
  if (!spelling || text === '' || spelling.written === null) return spelling;
  return spelling.written.includes(text) ? spelling : undefined;
}

/** `.5` and `0.50` are 50; a range, with colons, keeps its ends: `50-95`. */
export function toCutoff(number: string): string {
  const ends = number.split(':').filter((part) => part !== '');
  const cutoffs = [...new Set([ends[0] as string, ends.at(-1) as string])];
  return cutoffs.map(toPercent).join('-');
}

function toPercent(number: string): string {
  const value = Number(number);
  return String(value > 0 && value < 1 ? Math.round(value * 1000) / 10 : value);
}
