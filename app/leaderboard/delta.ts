import type { Baseline } from './baseline.ts';

/** More decimals than this come from arithmetic, not from papers. */
const MOST_DECIMALS = 4;

/** A difference with its sign: `+3.2`, `−0.014`, `0`. */
export function formatDelta(difference: number): string {
  const clean = Number(difference.toPrecision(10));
  const decimals = String(clean).split('.')[1]?.length ?? 0;
  const shown = decimals > MOST_DECIMALS ? Number(clean.toPrecision(3)) : clean;
  if (shown === 0) return '0';
  return shown > 0 ? `+${shown}` : `−${Math.abs(shown)}`;
}

/** What a result is measured against, as a sentence for people. */
export function describeBaseline({ written, name, kind }: Baseline): string {
  switch (kind) {
    case 'from':
      return name
        ? `Against ${written} of ${name}, as the claim says`
        : `Against ${written}, where the claim says it began`;
    case 'named':
      return `Against ${name ?? 'an unnamed system'} at ${written}, which the claim names`;
    case 'best':
      return `Against ${name ?? 'an unnamed system'} at ${written}, the best that the paper compares it with`;
  }
}
