import { toPlainLetters } from './plain-letters.ts';

/**
 * The form of a name in an address: lower case, words joined by hyphens, nothing that needs escaping except letters
 * of other scripts. The same again when applied to its own result.
 * @example toSlug('AlpacaEval 2.0') === 'alpacaeval-2-0'; toSlug('HumanEval+') === 'humaneval-plus'
 */
export function toSlug(name: string): string {
  return toPlainLetters(name)
    .replaceAll('+', ' plus ')
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
}
