import { toPlainLetters } from './plain-letters.ts';

const NUMBER = /\d+(?:\.\d+)?(?:[:-]\d+(?:\.\d+)?)?/g;

/** What the spellings of a metric's name have in common: lower case, only letters, digits, `@`, `&`, `%` and `+`. */
export function metricKey(name: string): string {
  return toPlainLetters(name).replace(/[^\p{L}\p{N}@&%+]+/gu, '');
}

/** The key of the family that a numbered metric belongs to: `Recall@5` and `Recall@10` share that of `Recall@k`. */
export function metricFamilyKey(name: string): string {
  return metricKey(name.replace(NUMBER, 'k'));
}
