/** The unit of a score as an address names it: bare numbers and fractions have names of their own. */
export function toUnitKey(unit: string | null): string {
  if (unit === null) return 'none';
  return unit.startsWith('of ') ? 'of' : unit;
}

/** The same for people. */
export function nameUnit(key: string): string {
  if (key === 'none') return 'bare number';
  if (key === 'of') return 'solved of all';
  return key === 'x' ? '×' : key;
}
