import { toPlainLetters } from './plain-letters.ts';

/** A word of a metric's name. */
export interface MetricWord {
  readonly text: string;
  /** In lower case, plain letters. */
  readonly lower: string;
  /** The words that hyphens join to this one, as one: `per-class` for both of its words; else `lower`. */
  readonly compound: string;
}

const ALL_ASCII = /^[\0-\x7f]*$/;
const LATEX = /[$\\{}^_~]/;
const GREEK = new Set(['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'kappa', 'rho', 'sigma', 'tau']);

/**
 * The words of a metric's name: LaTeX is undone, hyphens and slashes part words, `@` joins a cut-off to its metric, numbers
 * keep their points and ranges (`50-95` becomes `50:95`).
 * @example toMetricWords('Macro $F_1$-score') holds Macro, F1, score
 */
export function toMetricWords(name: string): MetricWord[] {
  return partWords(toPlainText(name.replaceAll('\n', ' ')));
}

/** Many names without LaTeX and signs, their words parted by spaces and hyphens; in one pass, which a cold start notices. */
export function listPlainNames(names: readonly string[]): string[] {
  return toPlainText(names.join('\n')).split('\n');
}

/** A word in lower case, plain letters. */
export function toLower(word: string): string {
  return ALL_ASCII.test(word) ? word.toLowerCase() : toPlainLetters(word).replaceAll(' ', '');
}

/** Words without what stands between them: the key under which spellings of one name meet. */
export function joinWords(words: readonly MetricWord[], first = 0, end = words.length): string {
  let joined = '';
  for (let at = first; at < end; at++) joined += (words[at] as MetricWord).lower;
  return joined;
}

/** Of a name with LaTeX the letters alone: `$\text{F}_1$` is F1, `$R^2$` is R2; `pass^k` is no power. */
export function withoutLatex(text: string): string {
  if (!LATEX.test(text)) return text;
  return text
    .replace(/\b(pass)\^/gi, '$1-hat@')
    .replace(/\\([a-z]+)/gi, (_, command: string) => (GREEK.has(command) ? ` ${command}` : ' '))
    .replace(/_(?=\{?\.\d)/g, '@')
    .replace(/_(?=\{?[a-z])|~/gi, ' ')
    .replace(/\$? *[$\\{}^_]+ */g, (mark) => (mark.includes('_') || mark.includes('^') ? '' : ' '))
    .replace(/ +/g, ' ');
}

function toPlainText(text: string): string {
  return withoutLatex(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/['’´`%↑↓]/g, '')
    .replace(/[ -]*@[ -]*/g, '@')
    .replace(/@[[(]([\d.:, -]+)[\])]/g, '@$1')
    .replace(/(\d) ?- ?(?=\.?\d)/g, '$1:')
    .replace(/[^A-Za-z0-9@&+.:\n\x80-\uffff-]+/g, ' ')
    .replace(/[.:]+(?![\d.:k])/g, '');
}

function partWords(line: string): MetricWord[] {
  const words: MetricWord[] = [];
  for (const part of line.split(' ')) {
    if (!part.includes('-')) addWord(words, part);
    else {
      const compound = part.toLowerCase();
      for (const piece of part.split('-')) addWord(words, piece, compound);
    }
  }
  return words;
}

function addWord(to: MetricWord[], text: string, compound?: string): void {
  if (text === '') return;
  const lower = toLower(text);
  to.push({ text, lower, compound: compound ?? lower });
}
