const SIGNS: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '−': '$-$',
  '×': String.raw`$\times$`,
  '→': String.raw`$\rightarrow$`,
  '±': String.raw`$\pm$`,
  '≥': String.raw`$\geq$`,
  '≤': String.raw`$\leq$`,
  '≈': String.raw`$\approx$`,
  '∼': String.raw`$\sim$`,
  '°': String.raw`$^{\circ}$`,
  '·': String.raw`$\cdot$`,
  '∞': String.raw`$\infty$`,
  '√': String.raw`$\surd$`,
};

const GREEK: Record<string, string> = Object.fromEntries(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho _ sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, index) => [String.fromCodePoint(0x3b1 + index), name]),
);

/** Latin letters with and without accents, and the marks that LaTeX's UTF-8 knows from the start. */
const KNOWN = /[\p{ASCII}\u00a1-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/u;

/** Characters that are not to be seen; some of them TeX refuses to read. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** A text as LaTeX sets it, character for character; what its fonts lack becomes a question mark. */
export function toLatexText(text: string): string {
  return Array.from(
    text.normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(INVISIBLE, '').trim(),
    toLatexCharacter,
  ).join('');
}

function toLatexCharacter(character: string): string {
  const sign = SIGNS[character];
  if (sign !== undefined) return sign;
  if (/[{}$&#_%]/.test(character)) return `\\${character}`;
  const greek = GREEK[character];
  if (greek !== undefined) return `$\\${greek === 'omicron' ? 'mathrm{o}' : greek}$`;
  return KNOWN.test(character) ? character : '?';
}
