import { findBenchmark } from './benchmarks.ts';
import families from './data/model-families.json';
import suffixes from './data/model-qualifiers.json';

interface FamilyRecord {
  readonly family: string;
  readonly names: readonly string[];
  /** Names that mean the model only with a version or size behind them. */
  readonly ordinaryWords?: readonly string[];
}

interface FamilyName {
  readonly name: string;
  readonly family: string;
  readonly isOrdinaryWord: boolean;
}

/** `3.5`, `v2`, `4o`, `70B`, `8x7B`, `A3B`, `128k`, `2024-08-06` a part at a time. */
const NUMBERED = String.raw`[A-Za-z]?\d{1,8}(?:\.\d{1,4}){0,3}(?:x\d{1,4}(?:\.\d{1,3})?)?(?:px|[a-z]{1,2}|[BMKT]b?)?`;
const ACTIVE = String.raw`[AE]\d{1,4}(?:\.\d)?[BM]`;
const VERSION = new RegExp(`(?:${NUMBERED}|${ACTIVE})(?![A-Za-z0-9])`, 'y');
const WORD = /[A-Za-z][A-Za-z0-9]{0,30}/y;
const SEPARATOR = /[\s\-_/:@.+,()]{1,3}/y;
/** What makes a description or another thing of a name: `GPT-4-based`, `LLaVA-Bench`. */
const OTHER_THINGS = [
  ...[
    'based',
    'like',
    'style',
    'level',
    'powered',
    'generated',
    'driven',
    'guided',
    'only',
    'free',
    'class',
    'scale',
  ],
  ...[
    'size',
    'sized',
    'judge',
    'judged',
    'assisted',
    'enhanced',
    'bench',
    'benchmark',
    'eval',
    'evals',
    'score',
    'qa',
  ],
  ...['arena', 'leaderboard', 'dataset', 'tokenizer'],
];

const namesByStart = new Map<string, FamilyName[]>();
for (const { family, names, ordinaryWords } of families as readonly FamilyRecord[]) {
  for (const name of names) {
    const start = name.slice(0, 2);
    const entry = { name, family, isOrdinaryWord: ordinaryWords?.includes(name) === true };
    const others = namesByStart.get(start);
    if (others) others.push(entry);
    else namesByStart.set(start, [entry]);
  }
}
for (const names of namesByStart.values()) names.sort((a, b) => b.name.length - a.name.length);

const knownQualifiers = new Set(suffixes.qualifiers.map((word) => word.toLowerCase()));
const vendorPrefixes = suffixes.vendors.map((vendor) => `${vendor} `);

/**
 * Whether the text is, as a whole, the name of a model of a known family, with version, size and suffixes:
 * `Qwen2.5-Math-7B-Instruct`, `Llama 3.1 8B`, `GPT-4o-mini`. What is only called after a model is none: `AlpacaEval`,
 * `CLIP score`, `GPT-4-based`.
 */
export function isModelName(text: string): boolean {
  return modelFamilyOf(text) !== undefined;
}

/** The family of a model's name, undefined where the text is no such name. */
export function modelFamilyOf(text: string): string | undefined {
  const name = withoutVendor(text.trim().replace(/['’]s$/, ''));
  const found = findFamilyName(name, 0);
  // A benchmark may be called after a model: Minerva Math, Mip-NeRF 360.
  if (!found || findBenchmark(name)) return undefined;
  const isNamed = hasModelSuffixes(name, found.name.length, found.isOrdinaryWord);
  return isNamed ? found.family : undefined;
}

function withoutVendor(name: string): string {
  const prefix = vendorPrefixes.find((vendor) => name.startsWith(vendor));
  const rest = prefix ? name.slice(prefix.length) : name;
  return findFamilyName(rest, 0) ? rest : name;
}

/** The longest family name that begins here and ends where a word does. */
function findFamilyName(text: string, at: number): FamilyName | undefined {
  return namesByStart
    .get(text.slice(at, at + 2))
    ?.find(({ name }) => text.startsWith(name, at) && endsWord(text, at + name.length));
}

function endsWord(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined) return true;
  if (/\d/.test(text[end - 1]!)) return !/[A-Za-z0-9]/.test(next);
  return !/\p{L}/u.test(next) || /^[vV]\d/.test(text.slice(end, end + 2));
}

/** What was seen behind a family's name so far. */
interface Seen {
  at: number;
  hasVersion: boolean;
  hasQualifier: boolean;
}

/** Whether everything behind the family's name is version, size, a usual suffix or another family. */
function hasModelSuffixes(text: string, from: number, needsVersion: boolean): boolean {
  const seen: Seen = { at: from, hasVersion: false, hasQualifier: false };
  while (seen.at < text.length) {
    const separator = matchAt(SEPARATOR, text, seen.at);
    const isGlued = separator === '' && seen.at > from;
    seen.at += separator.length;
    if (seen.at === text.length) return /^[+)]*$/.test(separator) && isEnough(seen, needsVersion);
    if (!readSuffix(text, seen, separator, isGlued)) return false;
  }
  return isEnough(seen, needsVersion);
}

function isEnough({ hasVersion, hasQualifier }: Seen, needsVersion: boolean): boolean {
  return hasVersion || hasQualifier || !needsVersion;
}

/** Reads one suffix, if it is one. */
function readSuffix(text: string, seen: Seen, separator: string, isGlued: boolean): boolean {
  const version = matchAt(VERSION, text, seen.at);
  if (version !== '') seen.hasVersion = true;
  const suffix = version || (isGlued ? '' : readWord(text, seen, separator));
  seen.at += suffix.length;
  return suffix !== '';
}

/** A family's name, a qualifier, or, behind a version, any word that makes no other thing of the name. */
function readWord(text: string, seen: Seen, separator: string): string {
  const family = findFamilyName(text, seen.at);
  if (family) return family.name;
  const word = matchAt(WORD, text, seen.at);
  if (knownQualifiers.has(word.toLowerCase())) {
    seen.hasQualifier ||= separator.trim() !== '' || /^[A-Z]/.test(word);
    return word;
  }
  return seen.hasVersion && /^[-_/]$/.test(separator) && !isOtherThing(word) ? word : '';
}

function isOtherThing(word: string): boolean {
  return OTHER_THINGS.some((ending) => word.toLowerCase().endsWith(ending));
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
