import { changeAll, toLine } from './lines.ts';
import { toPlainLetters } from './plain-letters.ts';

/**
 * The form of a name in an address: lower case, words joined by hyphens, nothing that needs escaping except letters
 * of other scripts. The same again when applied to its own result.
 * @example toSlug('AlpacaEval 2.0') === 'alpacaeval-2-0'; toSlug('HumanEval+') === 'humaneval-plus'
 */
export function toSlug(name: string): string {
  return hyphenate(toLine(name));
}

/** The slugs of many names, in their order. */
export function toSlugs(names: readonly string[]): string[] {
  return changeAll(names, hyphenate);
}

function hyphenate(lines: string): string {
  return toPlainLetters(lines)
    .replace(/'/g, '')
    .replaceAll('+', ' plus ')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9\n\x80-\uffff]+/g, '-')
    .replace(/^-|-$/gm, '');
}
