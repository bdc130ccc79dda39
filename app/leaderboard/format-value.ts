/** A number as its paper wrote it, and the unit where the quote leaves it out. */
export interface WrittenValue {
  text: string;
  /** What stands behind the number, with its space: ` points`; empty where the quote says it all. */
  rest: string;
}

/** The quote without LaTeX dress (`69.4\%` → `69.4%`, `35$\times$` → `35×`), and the unit that only its list named. */
export function formatValue({ quote, unit }: { quote: string; unit: string | null }): WrittenValue {
  const text = quote
    .replaceAll('\\times', '×')
    .replaceAll(/\\(?:text|math)[a-z]+/g, '')
    .replaceAll(/\\[,;! ]/g, '')
    .replaceAll(/[\\${}]/g, '')
    .replaceAll(/--+/g, '–')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { text, rest: unit === null || saysUnit(text, unit) ? '' : toRest(unit) };
}

function saysUnit(text: string, unit: string): boolean {
  if (unit.startsWith('of ')) return true;
  if (unit === '%') return /%|percent/i.test(text);
  if (unit === 'x') return /x|×|times|fold/i.test(text);
  if (unit === 'points') return /point|pp|pt/i.test(text);
  return text.toLowerCase().includes(unit.toLowerCase());
}

function toRest(unit: string): string {
  if (unit === '%') return '%';
  return unit === 'x' ? '×' : ` ${unit}`;
}
