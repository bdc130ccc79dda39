/** The number as the paper wrote it, without LaTeX dress: `69.4\%` → `69.4%`, `35$\times$` → `35×`. */
export function formatQuote(quote: string): string {
  return quote
    .replace(/\\times/g, '×')
    .replace(/\\(?:text|math)[a-z]+/g, '')
    .replace(/\\[,;! ]/g, '')
    .replace(/[\\${}]/g, '')
    .replace(/--+/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The unit to show behind a quote that does not carry it: `4.1` of points → `points`; empty where the quote says it. */
export function formatUnit(quote: string, unit: string | null): string {
  if (unit === null || unit.startsWith('of ')) return '';
  if (unit === '%') return /%|percent/.test(quote) ? '' : '%';
  if (unit === 'x') return /x|×|times|fold/i.test(quote) ? '' : '×';
  if (unit === 'points') return /point|pp|pts/i.test(quote) ? '' : 'points';
  return quote.includes(unit) ? '' : unit;
}

/** `2025-03-13` → `13 Mar 2025`; dates are given without a time zone and stay as they are. */
export function formatDate(iso: string | null): string {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = match && MONTHS[Number(match[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : '';
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1 claim`, `2 claims`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
