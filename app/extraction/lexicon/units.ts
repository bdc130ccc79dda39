/** Units behind a number, by lower-cased word, and the form that a claim carries. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['%', '%'],
  ['percent', '%'],
  ['percents', '%'],
  ['per-cent', '%'],
  ['pct', '%'],
  ['‰', '‰'],
  ['points', 'points'],
  ['point', 'points'],
  ['pp', 'points'],
  ['pps', 'points'],
  ['ppt', 'points'],
  ['ppts', 'points'],
  ['pts', 'points'],
  ['pt', 'points'],
  ['p.p', 'points'],
  ['percentage-point', 'points'],
  ['percentage-points', 'points'],
  ['x', 'x'],
  ['×', 'x'],
  ['times', 'x'],
  ['fold', 'x'],
  ['folds', 'x'],
  ['ms', 'ms'],
  ['msec', 'ms'],
  ['milliseconds', 'ms'],
  ['millisecond', 'ms'],
  ['μs', 'μs'],
  ['microseconds', 'μs'],
  ['microsecond', 'μs'],
  ['ns', 'ns'],
  ['nanoseconds', 'ns'],
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
  ['hrs', 'hours'],
  ['hr', 'hours'],
  ['h', 'hours'],
  ['days', 'days'],
  ['day', 'days'],
  ['weeks', 'weeks'],
  ['week', 'weeks'],
  ['months', 'months'],
  ['month', 'months'],
  ['years', 'years'],
  ['year', 'years'],
  ['fps', 'FPS'],
  ['hz', 'Hz'],
  ['khz', 'kHz'],
  ['mhz', 'MHz'],
  ['ghz', 'GHz'],
  ['db', 'dB'],
  ['tb', 'TB'],
  ['gb', 'GB'],
  ['mb', 'MB'],
  ['kb', 'KB'],
  ['gib', 'GiB'],
  ['mib', 'MiB'],
  ['kib', 'KiB'],
  ['gflops', 'GFLOPs'],
  ['gflop', 'GFLOPs'],
  ['tflops', 'TFLOPs'],
  ['mflops', 'MFLOPs'],
  ['pflops', 'PFLOPs'],
  ['flops', 'FLOPs'],
  ['gmacs', 'GMACs'],
  ['tops', 'TOPS'],
  ['mm', 'mm'],
  ['cm', 'cm'],
  ['m', 'm'],
  ['km', 'km'],
  ['nm', 'nm'],
  ['μm', 'μm'],
  ['meters', 'meters'],
  ['metres', 'meters'],
  ['meter', 'meters'],
  ['metre', 'meters'],
  ['px', 'px'],
  ['pixels', 'pixels'],
  ['pixel', 'pixels'],
  ['°', '°'],
  ['°c', '°C'],
  ['deg', '°'],
  ['degrees', 'degrees'],
  ['degree', 'degrees'],
  ['rad', 'rad'],
  ['w', 'W'],
  ['mw', 'mW'],
  ['kw', 'kW'],
  ['μw', 'μW'],
  ['watts', 'W'],
  ['j', 'J'],
  ['mj', 'mJ'],
  ['μj', 'μJ'],
  ['kj', 'kJ'],
  ['joules', 'J'],
  ['wh', 'Wh'],
  ['kwh', 'kWh'],
  ['kg', 'kg'],
  ['mg', 'mg'],
  ['bits', 'bits'],
  ['bpp', 'bpp'],
  ['bpc', 'bpc'],
  ['bps', 'bps'],
  ['kbps', 'kbps'],
  ['mbps', 'Mbps'],
  ['gbps', 'Gbps'],
  ['usd', 'USD'],
  ['dollars', '$'],
  ['cents', 'cents'],
]);

/** Units that differ from another only in their capitals. */
const CASED: ReadonlyMap<string, string> = new Map([
  ['Nm', 'Nm'],
  ['Mg', 'Mg'],
  ['Gb', 'Gb'],
  ['Mb', 'Mb'],
  ['MW', 'MW'],
  ['MJ', 'MJ'],
]);

/** Single letters are units only as they are spelt here: `5 m` is a length, `5 M` is not. */
const LETTERS: ReadonlySet<string> = new Set(['x', 'X', '%', '×', '°', '‰', 's', 'h', 'm', 'W', 'J']);

/** Units that may touch their number, in the case that people write them in. Names such as `4K`, `7B` and `3D` are none. */
export const GLUED_UNITS: ReadonlySet<string> = new Set(
  `x X times fold percent percentage point points pp pps ppt ppts pts pt
   ms msec s sec secs min mins h hr hrs μs ns
   fps FPS Hz kHz MHz GHz dB db TB GB MB KB kB GiB MiB KiB
   GFLOPs GFLOPS TFLOPs TFLOPS MFLOPs MFLOPS FLOPs TOPS GMACs
   mm cm m km nm μm px W mW kW μW J mJ μJ kJ Wh kWh kg mg rad deg
   bpp bps kbps Mbps Gbps`
    .trim()
    .split(/\s+/),
);

/** Units that a hyphen joins to their number: `3.5-point`, `6,000-fold`, `11-hour`. */
export const HYPHENATED_UNITS: ReadonlySet<string> = new Set(
  `fold times point points percent percentage pp pt pts dB FPS fps ms s second seconds sec minute minutes min hour hours h
   day days week month year years`
    .trim()
    .split(/\s+/),
);

/** Words that multiply: `3.8 billion`. A claim keeps the number as it is written, with the word as its unit. */
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['millions', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['billions', 1e9],
  ['t', 1e12],
  ['trillion', 1e12],
  ['g', 1e9],
]);

/** The unit that a word names, as it is written; undefined where it names none. */
export function unitOf(word: string): string | undefined {
  if (word.length === 1 && !LETTERS.has(word)) return undefined;
  return UNITS.get(word) ?? CASED.get(word) ?? UNITS.get(word.toLowerCase());
}

/** What a word or a letter behind a number multiplies it by; 1 where it multiplies by nothing. */
export function magnitudeOf(word: string): number {
  return MAGNITUDES.get(word.toLowerCase()) ?? 1;
}

/** Units of measured quantities: neither a share, nor points, nor a factor. */
export function isPhysicalUnit(unit: string | null): boolean {
  return unit !== null && unit !== '%' && unit !== 'points' && unit !== 'x' && !unit.startsWith('of ');
}
