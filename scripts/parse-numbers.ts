import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number from `min` to `max`. */
export function parseWhole(min: number, max: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max)
      throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
    return value;
  };
}

/** Reads an option that is an amount of money in dollars. */
export function parseDollars(text: string): number {
  const value = Number(text.replace(/^\$/, ''));
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be an amount in dollars, like 2.50.');
  return value;
}
