import type { Check, Claim } from '../claim.ts';
import type { Change, Placed } from './change.ts';
import { type Figure, figureOf, showFigure } from './figure.ts';
import {
  type GainReading,
  listLooseReadings,
  readAsDifference,
  readAsFactor,
  readAsPercentage,
} from './gain-readings.ts';
import { fitOf } from './interval.ts';

/**
 * Recomputes a stated gain from the two scores that it speaks of. It holds where a way of reading it that its words allow
 * comes to the stated figure within rounding, and fails where none does that anybody might mean: nothing is said of what
 * lies between, nor of hedged figures that do not fit. `mayFail` tells whether the words tie the gain to this change.
 */
export function checkGain({ from, to }: Change, gain: Placed, mayFail: boolean): Check | undefined {
  const start = figureOf(from.claim);
  const reached = figureOf(to.claim);
  const stated = figureOf(gain.claim);
  if (!start || !reached || !stated || gain.claim.low !== null) return undefined;
  if (!areComparable(from.claim, to.claim)) return undefined;
  const readings = listReadings(gain.claim, to.claim, start, reached);
  const fitting = readings.filter(({ entailed }) => fitOf(stated, entailed) === 'within rounding');
  const claims = [from.index, to.index, gain.index];
  const [surest] = fitting;
  if (surest) {
    const bases = new Set(fitting.map(({ basis }) => basis));
    return {
      kind: kindOf(surest),
      verdict: 'holds',
      claims,
      figures: holdingFigures(surest, start, reached, stated),
      ...(gain.claim.basis === 'unspecified' && bases.size === 1 ? { basis: surest.basis } : {}),
    };
  }
  if (!mayFail || [from, to, gain].some(({ claim }) => isHedged(claim))) return undefined;
  const loose = [...readings.map(({ entailed }) => entailed), ...listLooseReadings(start, reached)];
  const nearest = nearestOf(readings, stated);
  if (!nearest || loose.some((entailed) => fitOf(stated, entailed) !== 'off')) return undefined;
  return {
    kind: kindOf(nearest),
    verdict: 'fails',
    claims,
    figures: `${nearest.term} = ${rounded(nearest, stated)}, not ${showFigure(stated)}${sign(nearest)}`,
  };
}

function nearestOf(readings: readonly GainReading[], stated: Figure): GainReading | undefined {
  const distance = ({ value }: GainReading): number => Math.abs(value - stated.value);
  return [...readings].sort((a, b) => distance(a) - distance(b))[0];
}

/** The readings that the words of a gain allow, the plainest first. */
function listReadings(gain: Claim, score: Claim, from: Figure, to: Figure): GainReading[] {
  if (gain.basis === 'factor') return compact([readAsFactor(from, to)]);
  const isShare = gain.unit === '%' || gain.unit === 'points';
  const absolute = readAsDifference(from, to, isShare && score.unit === null);
  const relative = gain.unit === '%' ? readAsPercentage(from, to) : undefined;
  // A percentage of milliseconds cannot be points.
  const hasPoints = gain.unit !== '%' || score.unit === '%' || score.unit === null;
  if (gain.basis === 'absolute') return [absolute];
  if (gain.basis === 'relative') return compact([relative]);
  return compact([hasPoints ? absolute : undefined, relative]);
}

/** Two levels of one unit; what has a sign is itself a change. */
function areComparable(from: Claim, to: Claim): boolean {
  const isSameUnit = from.unit === to.unit || from.unit === null || to.unit === null;
  return isSameUnit && from.low === null && to.low === null && !isSigned(from) && !isSigned(to);
}

function isSigned({ value, quote }: Claim): boolean {
  return value < 0 || quote.startsWith('+');
}

function isHedged({ qualifier, low }: Claim): boolean {
  return low !== null || (qualifier !== null && qualifier !== 'average');
}

function compact<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}

function kindOf({ basis }: GainReading): Check['kind'] {
  return basis === 'absolute' ? 'difference' : 'ratio';
}

/** `58.8 + 31.2 = 90.0`, `(90.0 − 58.8) / 58.8 = 53.1%`, `200 / 50 = 4x`; `≈` where only rounding makes it so. */
function holdingFigures(reading: GainReading, from: Figure, to: Figure, gain: Figure): string {
  const decimals = Math.max(from.decimals, to.decimals, gain.decimals);
  if (reading.basis === 'absolute' && reading.scale === 1) {
    const isRise = to.value >= from.value;
    const sum = isRise ? from.value + gain.value : from.value - gain.value;
    const equals = sum.toFixed(decimals) === to.value.toFixed(decimals) ? '=' : '≈';
    return `${showFigure(from)} ${isRise ? '+' : '−'} ${showFigure(gain)} ${equals} ${showFigure(to)}`;
  }
  const equals = reading.value.toFixed(gain.decimals) === showFigure(gain) ? '=' : '≈';
  return `${reading.term} ${equals} ${showFigure(gain)}${sign(reading)}`;
}

function sign({ basis }: GainReading): string {
  return basis === 'relative' ? '%' : basis === 'factor' ? 'x' : '';
}

function rounded(reading: GainReading, stated: Figure): string {
  return `${reading.value.toFixed(Math.max(stated.decimals, 1))}${sign(reading)}`;
}
