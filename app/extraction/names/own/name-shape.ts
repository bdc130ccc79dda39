import { GENERIC_ACRONYMS } from '../generic-acronyms.ts';

const KINDS: readonly [kind: string, holds: (text: string) => boolean][] = [
  [
    'generic',
    (text) =>
      text
        .toLowerCase()
        .split(/\s+/)
        .some((word) => GENERIC_ACRONYMS.has(word)),
  ],
  ['camel', (text) => /[a-z][A-Z]/.test(text)],
  ['capitals', (text) => /^[A-Z\d-]+$/.test(text) && /[A-Z]{2}/.test(text)],
  ['digit', (text) => /\d/.test(text)],
  ['some capitals', (text) => /[A-Z]{2}/.test(text)],
  ['title case', (text) => /^[A-Z]/.test(text)],
];

/** What the letters of a name look like: `camel`, `capitals hyphen`, `title case of 3`. */
export function nameShape(text: string): string {
  const kind = KINDS.find(([, holds]) => holds(text))?.[0] ?? 'lower case';
  const words = text.split(/\s+/).length;
  return `${kind}${text.includes('-') ? ' hyphen' : ''}${words > 1 ? ` of ${Math.min(words, 4)}` : ''}`;
}
