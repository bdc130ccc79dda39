/** Widths of Helvetica's characters in thousandths of the type size, by width. */
const WIDTHS: [number, string][] = [
  [191, "'"],
  [222, 'ijl'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft'],
  [333, '()-`r'],
  [334, '{}'],
  [355, '"'],
  [389, '*'],
  [469, '^'],
  [500, 'Jckvsxyz'],
  [556, '#$0123456789?L_abdeghnopqu'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1015, '@'],
];
const BY_CHARACTER = new Map(
  WIDTHS.flatMap(([width, characters]) => Array.from(characters, (one) => [one, width])),
);
const ACCENTED = 600;
const WIDE = 1000;

/** How wide a text is in Helvetica or a face of its measure, in pixels for a size in pixels. */
export function measureText(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += BY_CHARACTER.get(character) ?? (character.codePointAt(0)! < 0x2000 ? ACCENTED : WIDE);
  return (width * size) / 1000;
}
