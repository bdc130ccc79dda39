import type { AxisScale } from './axis-scale.ts';

/** Where a value stands between two ends, from 0 to 1; in the middle where the ends are one. */
export function placeOnAxis(value: number, [low, high]: readonly [number, number], scale: AxisScale): number {
  if (high === low) return 0.5;
  const at = scale === 'log' ? Math.log : (number: number) => number;
  return (at(value) - at(low)) / (at(high) - at(low));
}

/** Round numbers between two ends, about as many as asked for: 1, 2 or 5 times a power of ten apart, or its powers. */
export function listTicks([low, high]: readonly [number, number], scale: AxisScale, about = 4): number[] {
  if (!(high > low)) return [low];
  return scale === 'log' ? listPowers(low, high, about) : listSteps(low, high, about);
}

function listSteps(low: number, high: number, about: number): number[] {
  const raw = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= raw * 0.99) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  // Binary fractions are rounded away.
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function listPowers(low: number, high: number, about: number): number[] {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const powers = Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${from + index}`));
  const isInside = (value: number) => value >= low && value <= high;
  const plain = powers.filter(isInside);
  if (plain.length >= 2) return plain.filter((_, index) => index % Math.ceil(plain.length / about) === 0);
  return powers.flatMap((power) => [1, 2, 5].map((factor) => factor * power)).filter(isInside);
}
