import { W, wordClasses } from './word-classes.ts';

/** What the letters of a word say, without its sentence: a bit set. */
export const Shape = {
  /** F1, AP50, top-1: a metric by its shape or by the lexicon. */
  metric: 1 << 0,
  /** Capitals or digits where an ordinary word has none: may be (part of) a name. */
  name: 1 << 1,
  /** Capitals inside the word, or digits: no ordinary word looks so, wherever it stands. */
  strong: 1 << 2,
} as const;

/** All that is known of a word by itself. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  /** Bit set of `W`. */
  readonly classes: number;
  /** Bit set of `Shape`. */
  readonly shape: number;
}

/** Names of metrics that take a number: AP50, top-1, ROUGE-2, δ1 written d1. */
const NUMBERED_METRICS = `
  m?ap m?ar map bleu rouge f f1 p r d delta recall precision ndcg mrr hits? hr top rank acc pass maj cons avg best tpr
  fpr em miou iou auc`;
const NUMBERED_METRIC = new RegExp(
  String.raw`^(?:${NUMBERED_METRICS.trim().replace(/\s+/g, '|')})[-@_]?\[?\d[\w.:@\]-]*$`,
  'i',
);
/** success@5: anything at a number. */
const AT_NUMBER = /^[a-z][a-z-]*@\d[\d.]*$/i;
const LATIN_CAPITAL = /\p{Lu}/u;

/** Words repeat: their forms are worked out once. The bound keeps memory flat however long the stream of texts. */
const MOST_FORMS = 60_000;
const forms = new Map<number, WordForm>();

/**
 * The form of the word that stands at `start` to `end` of a text; looked up by its characters, without cutting it out.
 * @param codes the text's UTF-16 code units
 */
export function wordForm(text: string, codes: Uint16Array, start: number, end: number): WordForm {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (codes[i] as number)) | 0;
  // 30 bits: an integer that the engine keeps without a box.
  const key = hash & 0x3fffffff;
  const known = forms.get(key);
  if (known !== undefined && standsAt(known.text, codes, start, end)) return known;
  if (forms.size >= MOST_FORMS) forms.clear();
  const form = formOf(text.slice(start, end));
  // Of two words with one key the later takes the place: a lookup is slower then, never wrong.
  forms.set(key, form);
  return form;
}

function standsAt(word: string, codes: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== codes[start + i]) return false;
  return true;
}

function formOf(text: string): WordForm {
  const lower = text.toLowerCase();
  // In capitals `IS` is the Inception Score and no verb.
  const classes = text === 'IS' ? W.metric : wordClasses(lower);
  return { text, lower, classes, shape: shapeOf(text, classes) };
}

function shapeOf(text: string, classes: number): number {
  if (/^[a-z]+$/.test(text)) return (classes & W.metric) !== 0 ? Shape.metric : 0;
  const isMetric = (classes & W.metric) !== 0 || NUMBERED_METRIC.test(text) || AT_NUMBER.test(text);
  return (
    (isMetric ? Shape.metric : 0) |
    (!isMetric && isNameShaped(text) ? Shape.name : 0) |
    (isStrong(text) ? Shape.strong : 0)
  );
}

function isNameShaped(text: string): boolean {
  if (/[A-Z]/.test(text)) return text.length > 1 || text === 'X';
  return /^(?:[a-z]{1,6}\d|[a-z]+-bench|\p{Ll}*\p{Lu})/u.test(text);
}

function isStrong(text: string): boolean {
  return (
    /[a-z][A-Z]|[A-Z]{2}|^[A-Z]-[A-Z]/.test(text) ||
    (/\d/.test(text) && LATIN_CAPITAL.test(text)) ||
    /^[a-z]+\d/.test(text)
  );
}
