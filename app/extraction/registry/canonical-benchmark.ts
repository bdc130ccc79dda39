import { findBenchmark } from './benchmarks.ts';
import { nameKey } from './name-key.ts';

/** What a text adds to a benchmark's name to say which part of it was used. */
const PART = / (?:dev|test|val|validation|testmini|distractor)$/i;

/** The registry's spelling of a benchmark's name, else the name as written. */
export function canonicalBenchmark(text: string): string {
  const clean = cleanName(text);
  return findBenchmark(clean)?.name ?? clean;
}

/**
 * A benchmark's name as a claim states it: the text's own name, in the registry's spelling where that differs in capitals,
 * spaces and marks alone. `HLE` stays `HLE`, since the claim says what the paper says; boards know both names.
 */
export function statedBenchmark(text: string): string {
  const clean = cleanName(text);
  const known = findBenchmark(clean);
  if (!known) return clean;
  const whole = clean.replace(PART, '');
  return isSpelling(clean, known.name) || isSpelling(whole, known.name) ? known.name : clean;
}

function cleanName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^the /i, '')
    .replace(/['’]s$/, '')
    .trim();
}

function isSpelling(written: string, name: string): boolean {
  return nameKey(written.replace('×', 'x')) === nameKey(name);
}
