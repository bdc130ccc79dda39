import { findSpelled } from './metric-spans.ts';
import { holdsLink, readMetricWords, type MetricReading } from './metric-phrase.ts';
import { joinWords, toMetricWords, withoutLatex, type MetricWord } from './metric-text.ts';

export type { MetricReading } from './metric-phrase.ts';

/** Names repeat: readings are kept, up to a bound that keeps memory flat. */
const MOST_READINGS = 20_000;
/** No name of a metric is longer, whatever a text says. */
const LONGEST_NAME = 300;
const MOST_WORDS = 20;
const BRACKETED = /\(([^()]*)\)|\[([^[\]]*)\]/g;
const PARTS = / and | & | or |, |\//;
const MOST_PARTS = 4;

const readings = new Map<string, MetricReading>();

/** Reads a metric's name: which registered metric it is a form of, and the key of that form. */
export function readMetric(name: string): MetricReading {
  const known = readings.get(name);
  if (known) return known;
  if (readings.size >= MOST_READINGS) readings.clear();
  const reading = read(name.slice(0, LONGEST_NAME));
  readings.set(name, reading);
  return reading;
}

function read(name: string): MetricReading {
  const words = toWords(name);
  const plain = withoutLatex(name);
  const isBracketed = /[([]/.test(plain) && !isSpelling(words);
  const reading = isBracketed ? readBracketed(plain) : readMetricWords(words);
  return (reading.isWhole ? undefined : readParts(plain)) ?? reading;
}

function toWords(name: string): MetricWord[] {
  return toMetricWords(name).slice(0, MOST_WORDS);
}

function isSpelling(words: readonly MetricWord[]): boolean {
  return findSpelled(joinWords(words), '') !== undefined;
}

/**
 * `word error rate (WER)` is read without its abbreviation, `prediction accuracy (F1)` as what the bracket says more
 * exactly, `accuracy (genus)` with the bracket as a modifier.
 */
function readBracketed(name: string): MetricReading {
  const insides = [...name.matchAll(BRACKETED)].map(([, round, square]) => (round ?? square ?? '').trim());
  const outside = toWords(name.replace(BRACKETED, ' ').replace(/[()[\]]/g, ' '));
  return insides.reduce((reading, inside) => readInside(reading, outside, inside), readMetricWords(outside));
}

function readInside(reading: MetricReading, outside: readonly MetricWord[], inside: string): MetricReading {
  const words = toWords(inside);
  if (words.length === 0) return reading;
  const within = readMetricWords(words);
  const isOther = within.metric !== null && !within.isLoose && within.isWhole;
  if (isOther && within.metric === reading.metric) return within.cutoff === null ? reading : within;
  if (isOther) return isGeneral(reading) ? within : reading;
  return isInitials(words, outside) ? reading : readMetricWords([...words, ...outside]);
}

/** Whether a bracket with a metric says what was measured rather than the words before it. */
function isGeneral({ metric, isLoose }: MetricReading): boolean {
  return (
    metric === null || isLoose || /^(?:accuracy|agreement|quality|error|IoU|boundary F1)$/.test(metric.name)
  );
}

function isInitials([word, second]: readonly MetricWord[], outside: readonly MetricWord[]): boolean {
  if (word === undefined || second !== undefined) return false;
  const initials = outside.map(({ lower }) => lower[0]).join('');
  return word.lower.length > 1 && initials.includes(word.lower.replace(/s$/, ''));
}

/** `precision and recall`: several metrics, each whole in itself. */
function readParts(name: string): MetricReading | undefined {
  const parts = PARTS.test(name) ? name.split(PARTS) : [];
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  const words = parts.map(toWords);
  if (words.slice(0, -1).some(holdsLink)) return undefined;
  const read = words.map(readMetricWords);
  const [first] = read as [MetricReading];
  if (read.some(({ metric }) => metric === null)) return undefined;
  return { ...first, key: read.map(({ key }) => key).join('-and-'), isWhole: false };
}
