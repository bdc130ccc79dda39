/** A claim's number as text: the digits exactly as its paper wrote them. */
export interface WrittenValue {
  /** The part that stands in the paper, for example `37.4%` or `4–16×`. */
  text: string;
  /** What the claim says beyond its characters, for example ` ms`; empty where nothing is left to say. */
  rest: string;
}

const NUMERAL = String.raw`\d[\d,]*(?:\.\d+)?`;
const FACTOR = String.raw`(?:x|×|times|-?\s?fold)`;
const PLAIN = new RegExp(`^([+\u2212-]?${NUMERAL})\\s*(%|${FACTOR})?$`, 'i');
const RANGE = new RegExp(
  `^([+\u2212-]?${NUMERAL})\\s*(?:%|${FACTOR})?\\s*(?:-+|–|—|to)\\s*(${NUMERAL})\\s*(%|${FACTOR})?$`,
  'i',
);
const FRACTION = new RegExp(`^(${NUMERAL})\\s*(?:/|(?:out\\s+)?of(?:\\s+the)?)\\s*(${NUMERAL})$`, 'i');

/** Writes a claim's value for a table. The digits and their precision are the paper's own: `8.0` stays `8.0`. */
export function formatValue({ quote, unit }: { quote: string; unit: string | null }): WrittenValue {
  const written = dropLatex(quote);
  const fraction = FRACTION.exec(written);
  if (fraction) return { text: `${fraction[1]} of ${fraction[2]}`, rest: '' };
  const range = RANGE.exec(written);
  if (range) return withUnit(`${toMinus(range[1])}–${range[2]}`, range[3], unit);
  const plain = PLAIN.exec(written);
  if (plain) return withUnit(toMinus(plain[1]), plain[2], unit);
  return { text: written, rest: unit === null || saysUnit(written, unit) ? '' : ` ${unit}` };
}

/** A number that stands in no quote, for example the value that a claim started from, in a unit. */
export function formatNumber(value: number, unit: string | null): string {
  // Takes away what binary fractions add.
  const digits = String(Number(value.toPrecision(12)));
  return `${toMinus(digits)}${unit === '%' ? '%' : unit === 'x' ? '×' : ''}`;
}

function withUnit(number: string, written: string | undefined, unit: string | null): WrittenValue {
  if (written === '%' || unit === '%') return { text: `${number}%`, rest: '' };
  if (written !== undefined || unit === 'x') return { text: `${number}×`, rest: '' };
  return { text: number, rest: unit ? ` ${unit}` : '' };
}

function saysUnit(written: string, unit: string): boolean {
  if (unit.startsWith('of ')) return true;
  if (unit === '%') return /%|percent/i.test(written);
  if (unit === 'x') return /x|×|times|fold/i.test(written);
  if (unit === 'points') return /point|pp|pt/i.test(written);
  return written.toLowerCase().includes(unit.toLowerCase());
}

function dropLatex(quote: string): string {
  return quote
    .replaceAll(/\\times|\\cdot/g, '×')
    .replaceAll(/\\(?:text|math)[a-z]+/g, '')
    .replaceAll(/\\[,;! ]/g, '')
    .replaceAll(/[${}\\]/g, '')
    .replaceAll(/[~\s]+/g, ' ')
    .trim();
}

function toMinus(number = ''): string {
  return number.replace(/^-/, '−');
}
