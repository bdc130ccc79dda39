/** Raised and lowered digits and signs, with what they are on the line. */
export const RAISED: ReadonlyMap<string, string> = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'].map((raised, i): [string, string] => [raised, '0123456789+-'[i] as string]),
);
export const LOWERED: ReadonlyMap<string, string> = new Map(
  [...'₀₁₂₃₄₅₆₇₈₉'].map((lowered, digit): [string, string] => [lowered, String(digit)]),
);
/** Full-width letters, digits and marks stand in the order of ASCII. */
const FULL_WIDTH = Array.from({ length: 0x5e }, (_, i): [string, string] => [
  String.fromCharCode(0xff01 + i),
  String.fromCharCode(0x21 + i),
]);

function each(characters: string, plain: string): [string, string][] {
  return [...characters].map((character) => [character, plain]);
}

/** Unicode characters with a plain form that the lexer reads. An empty string drops the character. */
export const PLAIN_FORMS: ReadonlyMap<string, string> = new Map([
  ...FULL_WIDTH,
  ...each('\u2212\u2010\u2011\ufe63\uff0d', '-'),
  ...each('\u2012', '–'),
  ...each('\u2018\u2019\u201b\u02bc\u2032', "'"),
  ...each('\u201c\u201d', '"'),
  ...each('\u223c\u2248\u2243\u02dc\uff5e', '~'),
  ...each('\u2a09\u2715\u2716\u2a2f', '×'),
  ...each('\u2219', '·'),
  ...each('\u2217', '*'),
  ...each('\u21d2\u27f6\u2794', '→'),
  ...each('\ufe6a\u066a', '%'),
  ...each('\u2a7d', '≤'),
  ...each('\u2a7e', '≥'),
  ...each('\u2218\u02da\u00ba', '°'),
  ...each('\u00b5', 'μ'),
  ...each('\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', ' '),
  ...each('\u202f\u205f\u3000', ' '),
  ...each('ℓ', 'l'),
  // Ordinals with raised letters: 5ᵗʰ, 2ⁿᵈ.
  ...each('ᵗ', 't'),
  ...each('ʰ', 'h'),
  ...each('ⁿ', 'n'),
  ...each('ᵈ', 'd'),
  ...each('ˢ', 's'),
  ...each('ʳ', 'r'),
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ...each('\u00ad\u200b\u200c\u200d\u2060\ufeff', ''),
]);

/** The plain digit of a styled one (`𝟗`), given its two code units; undefined for any other pair. */
export function plainDigit(high: number, low: number): string | undefined {
  const isStyled = high === 0xd835 && low >= 0xdfce && low <= 0xdfff;
  return isStyled ? String((low - 0xdfce) % 10) : undefined;
}

/** UTF-8 that was read as Latin-1 or Windows-1252 on its way: the whole sequence stands for one character. */
export const MOJIBAKE: readonly (readonly [string, string])[] = [
  ['\u00e2\u0080\u0093', '–'],
  ['\u00e2\u0080\u0094', '—'],
  ['\u00e2\u0080\u0098', "'"],
  ['\u00e2\u0080\u0099', "'"],
  ['\u00e2\u0080\u009c', '"'],
  ['\u00e2\u0080\u009d', '"'],
  ['\u00e2\u0088\u0092', '-'],
  ['\u00e2\u0089\u0088', '~'],
  ['\u00e2\u0086\u0092', '→'],
  ['\u00e2\u20ac\u201c', '–'],
  ['\u00e2\u20ac\u201d', '—'],
  ['\u00e2\u20ac\u2122', "'"],
  ['\u00e2\u20ac\u0153', '"'],
  ['\u00e2\u20ac\u009d', '"'],
  ['\u00c3\u0097', '×'],
  ['\u00c3\u2014', '×'],
  ['\u00c2\u00b1', '±'],
  ['\u00c2\u00a0', ' '],
];
