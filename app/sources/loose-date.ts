const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day in a date as files have it: `2025-03-13`, `2025/3/13`, `13 March 2025`, `March 13, 2025`, with a time or without
 * one. Null where it names none: no day is made up for a month or a year.
 */
export function parseLooseDate(text: string): string | null {
  const trimmed = text.trim();
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(trimmed);
  if (numbers) return toDay(numbers[1]!, Number(numbers[2]), numbers[3]!);
  const dayFirst = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})\b/.exec(trimmed);
  if (dayFirst) return toDay(dayFirst[3]!, toMonth(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(trimmed);
  return monthFirst ? toDay(monthFirst[3]!, toMonth(monthFirst[1]!), monthFirst[2]!) : null;
}

/** From the parts that bibliographies keep apart; the month as a number or a name. */
export function toDate(year: string, month: string, day: string): string | null {
  return /^\d{4}$/.test(year) ? toDay(year, Number(month) || toMonth(month), day) : null;
}

/** 1 to 12, or 0 for no month. */
function toMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** A day that the calendar does not have either fails to parse or comes back as another one. */
function toDay(year: string, month: number, day: string): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
