/** A question for numbers: `MATH > 85`, `MATH 85..90`, `AlpacaEval LC 2024`. */
export interface NumberQuery {
  /** (Part of) the name of a benchmark; without bounds it has to be a whole one. */
  name: string;
  bounds: { operator: Operator; value: number }[];
  /** Words of which a metric has one in it. */
  metrics: readonly string[];
  /** Year in which the paper appeared. */
  year: number | null;
}

export type Operator = '>' | '>=' | '<' | '<=' | '=';

const NUMBER = String.raw`-?\d{1,12}(?:\.\d{1,6})?`;
const BOUND = new RegExp(String.raw`^(.{1,150}?)\s*(>=|<=|≥|≤|>|<|=)\s*(${NUMBER})\s*%?$`, 'u');
const RANGE = new RegExp(
  String.raw`^(.{1,150}?)\s+(?:between\s+)?(${NUMBER})\s*%?\s*(?:\.\.|–|to|and)\s*(${NUMBER})\s*%?$`,
  'u',
);
const YEAR = /^(.{1,200}?)\s+(?:in\s+)?((?:19|20)\d{2})$/u;
const PLAIN = { '≥': '>=', '≤': '<=' } as const;

/** What the field's abbreviations mean, as words that metrics are written with. */
const METRICS: Record<string, readonly string[]> = {
  acc: ['accuracy'],
  asr: ['attack success rate'],
  auc: ['auc', 'auroc'],
  bleu: ['bleu'],
  cer: ['character error rate', 'cer'],
  em: ['exact match', 'em'],
  f1: ['f1'],
  fid: ['fid'],
  lc: ['length-controlled', 'length controlled'],
  map: ['map', 'mean average precision'],
  miou: ['miou', 'mean iou'],
  psnr: ['psnr'],
  rouge: ['rouge'],
  ssim: ['ssim'],
  sr: ['success rate'],
  wer: ['word error rate', 'wer'],
  wr: ['win rate'],
};
/** These say their metric in full. */
const IN_FULL = /^(?:pass@\d+|recall@\d+|r@\d+|ap50|top-[15])$/;

/**
 * Reads a search text as questions for numbers, the most literal reading first: `AIME 2024` may be one name, or a name and a
 * year. Where no reading has a bound, a metric or a year there is no question, and the list is empty.
 */
export function parseNumberQueries(text: string): NumberQuery[] {
  const wanted = text.trim().slice(0, 300);
  const withoutYear = readBounds(wanted);
  const dated = YEAR.exec(wanted);
  const withYear = dated?.[1]
    ? readBounds(dated[1]).map((query) => ({ ...query, year: Number(dated[2]) }))
    : [];
  const readings = [...withoutYear, ...withYear];
  const isQuestion = readings.some(
    ({ bounds, metrics, year }) => bounds.length > 0 || metrics.length > 0 || year !== null,
  );
  return isQuestion ? readings : [];
}

function readBounds(text: string): NumberQuery[] {
  const bound = BOUND.exec(text);
  if (bound) {
    const [, name = '', sign = '', digits = ''] = bound;
    const operator = PLAIN[sign as keyof typeof PLAIN] ?? (sign as Operator);
    return readMetric(name, [{ operator, value: Number(digits) }]);
  }
  const range = RANGE.exec(text);
  if (range) {
    const [, name = '', one = '', other = ''] = range;
    const [low, high] = [Number(one), Number(other)].sort((a, b) => a - b) as [number, number];
    return readMetric(name, [
      { operator: '>=', value: low },
      { operator: '<=', value: high },
    ]);
  }
  return readMetric(text, []);
}

/** With the last word as a part of the name, and, where it is one, as a metric. */
function readMetric(text: string, bounds: NumberQuery['bounds']): NumberQuery[] {
  const name = text.trim();
  if (name === '') return [];
  const plain = { name, bounds, metrics: [], year: null };
  const [, before, last = ''] = /^(.+?)\s+(\S+)$/u.exec(name) ?? [];
  const word = last.toLowerCase();
  const metrics = METRICS[word] ?? (IN_FULL.test(word) ? [word] : undefined);
  return before && metrics ? [plain, { ...plain, name: before, metrics }] : [plain];
}
