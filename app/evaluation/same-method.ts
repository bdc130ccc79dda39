import type { GoldClaim, PredictedClaim } from './annotated-paper.ts';

/** Words that say nothing about which method is meant. */
const EMPTY_WORDS = new Set(
  'the our a an we model models method methods approach framework proposed'.split(' '),
);

/**
 * Whether two claims speak of one method: one name within the other, or half of the shorter one's words shared. The
 * model underneath counts as part of the name. Where the gold names no method, any answer is right; where it only
 * describes the paper's own, "our method" is.
 */
export function isSameMethod(predicted: PredictedClaim, gold: GoldClaim): boolean {
  const expected = [...listNames(gold), ...gold.methodAlso];
  const given = listNames(predicted);
  if (expected.length === 0) return true;
  const isNameless = expected.some(isOwnMethod) || !/[A-Z\d]/.test((gold.method ?? '').slice(1));
  if (gold.role === 'proposed' && isNameless && given.some(isOwnMethod)) return true;
  return given.some((name) => expected.some((other) => isSameName(name, other)));
}

function listNames({ method, base }: { method: string | null; base: string | null }): string[] {
  const withBase = method && base ? `${method} ${base}` : base;
  return [method, withBase].filter((name): name is string => Boolean(name));
}

function isOwnMethod(name: string): boolean {
  return /^(our|this|the|we|proposed)\b/i.test(name);
}

function isSameName(a: string, b: string): boolean {
  const [plainA, plainB] = [toLettersAndDigits(a), toLettersAndDigits(b)];
  if (plainA && plainB && (plainA.includes(plainB) || plainB.includes(plainA))) return true;
  const [wordsA, wordsB] = [toWords(a), toWords(b)];
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return shared > 0 && shared >= Math.min(wordsA.size, wordsB.size) / 2;
}

function toLettersAndDigits(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function toWords(name: string): Set<string> {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^a-z0-9.]+/);
  return new Set(words.filter((word) => word !== '' && !EMPTY_WORDS.has(word)));
}
