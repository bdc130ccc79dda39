/** Units behind a number, by lower-cased word, and the form that a claim carries. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['%', '%'],
  ['percent', '%'],
  ['per-cent', '%'],
  ['points', 'points'],
  ['point', 'points'],
  ['pp', 'points'],
  ['pps', 'points'],
  ['ppts', 'points'],
  ['pts', 'points'],
  ['pt', 'points'],
  ['p.p', 'points'],
  ['x', 'x'],
  ['×', 'x'],
  ['times', 'x'],
  ['fold', 'x'],
  ['folds', 'x'],
  ['ms', 'ms'],
  ['milliseconds', 'ms'],
  ['s', 's'],
  ['sec', 's'],
  ['secs', 's'],
  ['seconds', 'seconds'],
  ['second', 'seconds'],
  ['minutes', 'minutes'],
  ['minute', 'minutes'],
  ['min', 'min'],
  ['mins', 'min'],
  ['hours', 'hours'],
  ['hour', 'hours'],
  ['h', 'hours'],
  ['days', 'days'],
  ['fps', 'FPS'],
  ['hz', 'Hz'],
  ['khz', 'kHz'],
  ['db', 'dB'],
  ['gb', 'GB'],
  ['mb', 'MB'],
  ['kb', 'KB'],
  ['gflops', 'GFLOPs'],
  ['tflops', 'TFLOPs'],
  ['mflops', 'MFLOPs'],
  ['flops', 'FLOPs'],
  ['tokens/s', 'tokens/s'],
  ['mm', 'mm'],
  ['cm', 'cm'],
  ['m', 'm'],
  ['km', 'km'],
  ['mw', 'mW'],
  ['mj', 'mJ'],
  ['bits', 'bits'],
  ['bpp', 'bpp'],
  ['kbps', 'kbps'],
]);

/** The unit that a word names, or undefined. */
export function unitOf(word: string): string | undefined {
  return UNITS.get(word.toLowerCase().replace(/^[-–]/, ''));
}

/** Units of measured quantities: neither a share, nor points, nor a factor. */
export function isPhysicalUnit(unit: string | null): boolean {
  return unit !== null && unit !== '%' && unit !== 'points' && unit !== 'x' && !unit.startsWith('of ');
}
