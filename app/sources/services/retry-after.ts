/** Milliseconds that a Retry-After header asks to wait: it holds seconds or a date. Undefined where it says neither. */
export function parseRetryAfter(header: string | null, now = Date.now()): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // A date in HTTP begins with the day of the week; Date.parse would also take a bare "-5".
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Milliseconds before the next try where the service names no time: each time twice as long. */
export function toBackoff(attempt: number, delayMs: number): number {
  return Math.min(delayMs * 2 ** attempt, 60_000);
}
