/** Letters of other scripts that pass for Latin ones, each before the one it passes for. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw νv οo αa εe ρp ιi κk τt υu χx ıi ɡg ո\u006e տs օo'
    .split(' ')
    .map((pair) => [pair[0] as string, pair[1] as string]),
);
/** Characters of no width, and those that turn the direction of writing. */
const INVISIBLE = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** Letters that nobody sees and some models read. */
const TAG_LETTERS = /[\u{e0020}-\u{e007e}]/gu;
const TAG_OFFSET = 0xe0000;

/** Whether a text has letters that show nowhere. */
export function hidesLetters(text: string): boolean {
  return text.search(TAG_LETTERS) !== -1;
}

/**
 * A text as it is meant to be read, in lower case: tricks with look-alike, invisible, wide, styled and spaced-out letters
 * undone. For recognising words only: offsets are lost.
 */
export function toReadable(text: string): string {
  return text
    .replace(TAG_LETTERS, (letter) => String.fromCodePoint((letter.codePointAt(0) as number) - TAG_OFFSET))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(/\b(?:[a-z][\s._*-]){3,40}[a-z]\b/g, (spelled) => spelled.replace(/[\s._*-]/g, ''))
    .replace(/\s+/g, ' ');
}
