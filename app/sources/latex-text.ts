/** Combining characters of LaTeX's accents. */
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  r: '\u030A',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
  t: '\u0361',
};

/** Characters that LaTeX has names for. Those that mean something to it get their places last, from the private use area. */
const SYMBOLS: Record<string, string> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  textasciitilde: '\uE003',
  textbackslash: '\uE002',
  textbraceleft: '\uE000',
  textbraceright: '\uE001',
  textasciicircum: '^',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textperiodcentered: '·',
  textbullet: '•',
  textdegree: '°',
  texttimes: '×',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textpm: '±',
  textrightarrow: '→',
  textmu: 'µ',
  textregistered: '®',
  texttrademark: '™',
  textcopyright: '©',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  S: '§',
  P: '¶',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
};

const ACCENT =
  /\\([`'^~"=.]|[uvHrckdbt](?![A-Za-z]))\s*(?:\{\s*(\\[ij]|[A-Za-z]?)\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/g;
const SYMBOL = /\\([A-Za-z]+)(\{\}|\s+|(?![A-Za-z]))/g;
/** Commands whose argument is the text itself. */
const STYLED =
  /\\(?:text(?:bf|it|sc|tt|rm|sf|sl|up|md|normal|subscript|superscript)?|emph|mbox|url|href|uppercase|underline|mathrm|enquote)\s*\{/g;

/**
 * Text as people read it, from what bibliographies write for LaTeX: accents become letters, `\%` becomes `%`, braces that
 * only protect capitals go. Formulas between dollar signs stay as they are: the extractor reads those.
 */
export function decodeLatex(text: string): string {
  if (!/[\\{}~$]|--|``|''/.test(text)) return text;
  return text
    .split(/((?<!\\)\$(?:\\.|[^$\\])*\$)/)
    .map((part, index) => (index % 2 === 1 ? part : decodeProse(part)))
    .join('');
}

/** What escaped braces, named signs, and an empty group between two signs stand for. */
const PLACES: Record<string, string> = {
  '\uE000': '{',
  '\uE001': '}',
  '\uE002': '\\',
  '\uE003': '~',
  '\uE004': '',
};

function decodeProse(text: string): string {
  return (
    text
      .replace(ACCENT, (_, accent: string, braced?: string, bare?: string) => {
        const letter = (braced || bare || '').replace(/^\\/, '');
        return `${letter}${ACCENTS[accent] ?? ''}`.normalize('NFC');
      })
      .replace(STYLED, '{')
      .replace(SYMBOL, (whole, name: string, after: string) => {
        const symbol = Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name]! : undefined;
        if (symbol === undefined) return whole;
        return /^[A-Za-z]+$/.test(symbol) && after.trim() === '' ? symbol + after : symbol;
      })
      .replace(/\\vphantom\s*\{[^{}]*(\\[{}])?[^{}]*\}/g, '')
      // Escaped braces are text, all others are not.
      .replace(/([-`'])\{\}(?=[-`'])/g, '$1\uE004')
      .replace(/\\\{/g, '\uE000')
      .replace(/\\\}/g, '\uE001')
      .replace(/[{}]/g, '')
      .replace(/\\([%&#_$])/g, '$1')
      .replace(/\\[,;:! ]/g, ' ')
      .replace(/\\\\|\\(?=\n)/g, '\n')
      .replace(/(?<!\\)~/g, ' ')
      .replaceAll('---', '—')
      .replaceAll('--', '–')
      .replaceAll('``', '“')
      .replaceAll("''", '”')
      .replace(/[\uE000-\uE004]/g, (place) => PLACES[place]!)
  );
}
