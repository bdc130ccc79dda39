import { changeAll, toLine } from './lines.ts';
import { toPlainLetters } from './plain-letters.ts';

const NUMBER = /\d+(?:\.\d+)?(?:[:-]\d+(?:\.\d+)?)?/g;

/** What the spellings of a metric's name have in common: lower case, only letters, digits, `@`, `&`, `%` and `+`. */
export function metricKey(name: string): string {
  return squash(toLine(name));
}

/** The keys of many metrics, in their order. */
export function metricKeys(names: readonly string[]): string[] {
  return changeAll(names, squash);
}

/** The key of the family that a numbered metric belongs to: `Recall@5` and `Recall@10` share that of `Recall@k`. */
export function metricFamilyKey(name: string): string {
  return metricKey(name.replace(NUMBER, 'k'));
}

function squash(lines: string): string {
  return toPlainLetters(lines).replace(/[^a-z0-9@&%+\n\x80-\uffff]+/g, '');
}
