import { W } from '../lexicon/word-classes.ts';
import { isModelName } from '../registry/registry.ts';
import type { Sentence } from '../text/sentences.ts';
import { is, type Token } from '../text/token.ts';
import { matchBenchmark } from './benchmark-index.ts';
import type { Name, NameKind } from './name.ts';
import { findNameRuns } from './name-runs.ts';
import { keyOf, type OwnNames } from './own-names.ts';

const HEAD =
  /^(?:benchmarks?|datasets?|corpus|corpora|leaderboard|suite|testbed|test-set|testset|challenge|collection|track|splits?|subset|environments?|tasks?|sequences?|competition|dataset's)$/;
const SHAPE =
  /(?:bench(?:mark)?|(?<![a-z])eval|arena|gym|qa|mnist|imagenet|nli|glue|vqa|world|cifar-?\d*|^wmt\d*|^aime.*|^mmlu.*|^coco.*|^libero.*|dataset|corpus)(?:[-_ ]?v?[\d.]+)?(?:[-_ ](?:lite|hard|pro|verified|easy|mini|test|dev|val|plus|full))?$/i;
const CAMEL_EVAL = /[a-z]Eval(?:[-_ ]?v?[\d.]+)?$/;
const HARDWARE =
  /^(?:nvidia|rtx|a100|h100|v100|h200|l40s?|a6000|jetson|xeon|intel|amd|raspberry|m1|m2|macbook|iphone|fpga|tpu-?v?\d*|geforce|titan|orin|snapdragon|pixel|quest|cuda)/i;
/** `on ROV platforms`, `on Hakka translations`: the name qualifies a thing that is no benchmark. */
const QUALIFIED =
  /^(?:platforms?|devices?|hardware|gpus?|cpus?|models?|llms?|vlms?|translations?|coding|systems?|machines?|robots?|architectures?|backbones?|agents?|features?|encoders?|images?|videos?|scans?|users?|speakers?|patients?|languages?|chips?|clusters?|servers?|boards?|kernels?|cores?)$/;
const LISTING = new Set(['including', 'like', 'namely', 'e.g', 'as', ':', '(', 'i.e']);

/** Finds the proper names of a sentence and says of each whether it is the paper's own, a benchmark, a model or something else. */
export function findNames(text: string, tokens: readonly Token[], sentence: Sentence, own: OwnNames): Name[] {
  const names: Name[] = [];
  let i = sentence.first;
  const runs = findNameRuns(tokens, sentence);
  let next = 0;
  while (i < sentence.end) {
    while (next < runs.length && (runs[next] as { end: number }).end <= i) next += 1;
    const run = runs[next];
    const known = matchBenchmark(tokens, i, sentence.end);
    if (known && isBenchmarkPlace(tokens, sentence, i, known.end, known.isAmbiguous, names)) {
      const inOwnRun =
        run && run.first <= i && run.end > known.end && isOwn(textOf(text, tokens, run.first, run.end), own);
      if (!inOwnRun) {
        // `BraTS 2017`: an edition that the registry does not list.
        const isEdition =
          run && run.first === i && run.end === known.end + 1 && tokens[known.end]?.kind === 'number';
        const end = isEdition ? run.end : known.end;
        names.push({ first: i, end, text: textOf(text, tokens, i, end), kind: 'benchmark' });
        i = end;
        continue;
      }
    }
    if (run && run.first <= i) {
      // `OpenAI's o1-preview`: whose model it is, and its name.
      const isOwner = /['’]s$/.test((tokens[i] as Token).text) && i + 1 < run.end;
      if (isOwner && isModelName(textOf(text, tokens, i + 1, run.end))) {
        i += 1;
        continue;
      }
      const kind = classify(text, tokens, sentence, i, run.end, own, names);
      names.push({ first: i, end: run.end, text: textOf(text, tokens, i, run.end), kind });
      i = run.end;
      continue;
    }
    // `Heron matches …`: a plain word that the paper has made its own name.
    const token = tokens[i] as Token;
    if (own.method?.toLowerCase() === token.lower && /^[A-Z]/.test(token.text))
      names.push({ first: i, end: i + 1, text: token.text, kind: 'own' });
    i += 1;
  }
  return withoutModels(tokens, names);
}

/** `on Bagel, Flux.1 and Wan2.1-1.3B`: in a list with a model, names that only their place made benchmarks are models too. */
function withoutModels(tokens: readonly Token[], names: Name[]): Name[] {
  return names.map((name, i) => {
    if (name.kind !== 'benchmark' || SHAPE.test(name.text) || matchBenchmark(tokens, name.first, name.end))
      return name;
    if (HEAD.test(tokens[name.end]?.lower ?? '')) return name;
    const joins = (a: Name | undefined, b: Name | undefined): boolean =>
      a !== undefined && b !== undefined && isCoordinated(tokens, a.end, b.first, b.end);
    for (let k = i + 1; joins(names[k - 1], names[k]); k++)
      if (names[k]?.kind === 'model') return { ...name, kind: 'model' };
    for (let k = i - 1; joins(names[k], names[k + 1]); k--)
      if (names[k]?.kind === 'model') return { ...name, kind: 'model' };
    return name;
  });
}

function classify(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  end: number,
  own: OwnNames,
  before: readonly Name[],
): NameKind {
  const written = textOf(text, tokens, first, end);
  const name = written.replace(/['’]s$/, '');
  const isPossessive = name !== written || /^['’]/.test(tokens[end]?.text ?? '');
  if (/^\d+(?:\.\d+)?[BMK]$/.test(name)) return 'other';
  if (own.benchmark && keyOf(name) === keyOf(own.benchmark)) return 'benchmark';
  // `Heron-Bench` in the paper that brings the method Heron.
  if (/[-\s]?bench(?:mark)?$/i.test(name) && !own.methodKeys.has(keyOf(name))) return 'benchmark';
  if (isOwn(name, own) || isBeginningOfOwn(name, own)) return 'own';
  const isModel = isModelName(name);
  if (HARDWARE.test(name)) return 'other';
  if (isKindOfBenchmarks(tokens, first, end)) return 'other';
  if (isGloss(tokens, first, end, before)) return 'other';
  if (hasBenchmarkHead(tokens, sentence, overGloss(tokens, end)) && !isModel) return 'benchmark';
  if (isModel)
    return hasBenchmarkHead(tokens, sentence, end) && followsOn(tokens, sentence, first)
      ? 'benchmark'
      : 'model';
  if (/-\d+(?:\.\d+)?B$/.test(name)) return 'model';
  if (
    /-(?:based|driven|trained|powered|guided|aware|augmented|enhanced|tuned|level|style|like|inspired)$/i.test(
      name,
    )
  )
    return 'other';
  if (SHAPE.test(name) || CAMEL_EVAL.test(name)) return 'benchmark';
  if (own.benchmark && keyOf(name).startsWith(keyOf(own.benchmark))) return 'benchmark';
  const isOwnerHere = isPossessive && tokens[end]?.kind === 'word';
  if (!isOwnerHere && isListedBenchmark(tokens, sentence, first, end, before)) return 'benchmark';
  if (isNamedPlace(tokens, first, end)) return 'benchmark';
  // `on Acme's production system` speaks of the system, not of Acme.
  if (isPossessive || QUALIFIED.test(tokens[end]?.lower ?? '')) return 'other';
  return followsOn(tokens, sentence, first) ? 'benchmark' : 'other';
}

function isOwn(name: string, own: OwnNames): boolean {
  const key = keyOf(name);
  for (const mine of own.methodKeys)
    if (key === mine || (mine.length >= 3 && ` ${key} `.includes(` ${mine} `))) return true;
  return false;
}

/** `the Quill (QL) dataset`: what the bracket adds to a benchmark's name is no second benchmark. */
function isGloss(tokens: readonly Token[], first: number, end: number, before: readonly Name[]): boolean {
  const previous = before.at(-1);
  return (
    previous?.kind === 'benchmark' &&
    previous.end === first - 1 &&
    tokens[first - 1]?.text === '(' &&
    tokens[end]?.text === ')'
  );
}

/** `S0` for `S0 Tuning`: the first word of the own name stands for it where nothing else is called so. */
function isBeginningOfOwn(name: string, own: OwnNames): boolean {
  if (own.method === null || !own.method.startsWith(`${name} `)) return false;
  return /[A-Z].*[A-Z\d]|\d/.test(name) && !isModelName(name);
}

const SEVERAL =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|various|many|existing|diverse|popular|most|all|different|other|numerous)$/;

/** The word before a noun and its adjectives: `three` of `three tool-integrated EO`. */
function beforeAdjectives(tokens: readonly Token[], first: number): number {
  const at = first - 1;
  const previous = tokens[at];
  const isAdjective = previous?.kind === 'word' && previous.classes === 0 && /^[a-z-]+$/.test(previous.text);
  return isAdjective && SEVERAL.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}

/** `on in-domain data (Quill)`, `an unseen test set (Reed)`: the bracket names the place. */
function isNamedPlace(tokens: readonly Token[], first: number, end: number): boolean {
  return (
    tokens[first - 1]?.text === '(' &&
    /^[)+]$/.test(tokens[end]?.text ?? '') &&
    /^(?:data|datasets?|set|benchmarks?|corpus|split)$/.test(tokens[first - 2]?.lower ?? '')
  );
}

/** `two ST benchmarks`, `various QA datasets`: the name of a task, whose benchmarks have none here. */
function isKindOfBenchmarks(tokens: readonly Token[], first: number, end: number): boolean {
  return (
    /^(?:benchmarks|datasets|tasks|corpora|suites)$/.test(tokens[end]?.lower ?? '') &&
    SEVERAL.test(tokens[beforeAdjectives(tokens, first)]?.lower ?? '')
  );
}

/** `X dataset`, `X (V) benchmark`, `X test set`. */
export function hasBenchmarkHead(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const next = at < sentence.end ? tokens[at] : undefined;
  if (!next) return false;
  if (HEAD.test(next.lower)) return true;
  const after = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  if (
    (next.lower === 'test' ||
      next.lower === 'validation' ||
      next.lower === 'evaluation' ||
      next.lower === 'public' ||
      next.lower === 'math') &&
    after &&
    /^(?:sets?|split|data|suite|problems)$/.test(after.lower)
  )
    return true;
  return false;
}

/** `on X`, `on the X`, `on the challenging X`: the place where a number was measured. */
function followsOn(tokens: readonly Token[], sentence: Sentence, first: number): boolean {
  for (let i = first - 1; i >= sentence.first && i >= first - 4; i--) {
    const word = (tokens[i] as Token).lower;
    // `based on X` and `focus on X` measure nothing.
    if (word === 'on')
      return !/^(?:based|built|builds?|building|rel(?:y|ies|ying)|focus(?:es|ed|ing)?|depends?|depending|impact|effects?|influence|work|research|light|insights?)$/.test(
        tokens[i - 1]?.lower ?? '',
      );
    if (
      word !== 'the' &&
      word !== 'challenging' &&
      word !== 'popular' &&
      word !== 'public' &&
      word !== 'standard' &&
      word !== 'both' &&
      word !== 'available' &&
      word !== 'publicly' &&
      word !== 'large-scale' &&
      word !== 'real-world' &&
      !/ly$/.test(word)
    )
      return false;
  }
  return false;
}

/** The next member of a list that holds a benchmark already, or of `benchmarks such as …`. */
function isListedBenchmark(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  end: number,
  before: readonly Name[],
): boolean {
  const previous = before[before.length - 1];
  if (
    previous?.kind === 'benchmark' &&
    (isCoordinated(tokens, previous.end, first, end) ||
      isListedWithValues(tokens, previous.end, first, end) ||
      isListedWithBrackets(tokens, previous.end, first, end))
  )
    return true;
  let isListing = false;
  for (let i = first - 1; i >= sentence.first && i >= first - 5; i--) {
    const token = tokens[i] as Token;
    if (HEAD.test(token.lower) && /s$|corpora/.test(token.lower)) return isListing;
    isListing = isListing || LISTING.has(token.lower);
    if (
      !LISTING.has(token.lower) &&
      token.text !== ',' &&
      token.lower !== 'such' &&
      token.text !== '.' &&
      token.lower !== 'e' &&
      token.lower !== 'g' &&
      token.lower !== 'i'
    )
      return false;
  }
  return false;
}

/** `Quill 3.38 → 3.75, Reed 6.94 → 7.25`: names in a list that holds their values too. */
function isListedWithValues(tokens: readonly Token[], from: number, first: number, end: number): boolean {
  if (first - from > 12 || tokens[end]?.kind !== 'number') return false;
  let numbers = 0;
  for (let i = from; i < first; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'number') numbers += 1;
    else if (token.kind === 'word' && !/^(?:and|to|from)$/.test(token.lower)) return false;
  }
  return numbers > 0;
}

/** `Quill slides (99.2%) and Reed scans (99.5%)`: each member of the list holds its value in brackets. */
function isListedWithBrackets(tokens: readonly Token[], from: number, first: number, end: number): boolean {
  if (first - from > 10 || !/^(?:and|,)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  const joint = tokens[first - 2]?.text === ',' ? first - 2 : first - 1;
  return (
    tokens[joint - 1]?.text === ')' && holdsValue(tokens, from, joint) && holdsValue(tokens, end, end + 8)
  );
}

/** A bracket with a number in it opens within the first words of a token range. */
function holdsValue(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const token = tokens[i];
    if (token?.text === '(') return tokens[i + 1]?.kind === 'number';
    if (token?.kind !== 'word' || is(token, W.preposition | W.conjunction | W.reach)) return false;
  }
  return false;
}

/** `Quill (dialogue) and Reed`: what a bracket adds to a name does not part it from the list. */
function overGloss(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i < at + 7; i++) if (tokens[i]?.text === ')') return i + 1;
  return at;
}

/** Joined by `and`, a slash, or a comma; after a bare comma only where the list goes on or ends behind the name, since `On X, Y beats …` begins a clause. */
function isCoordinated(tokens: readonly Token[], gap: number, to: number, end: number): boolean {
  const from = overGloss(tokens, gap);
  if (to - from > 3 || to === from) return false;
  const next = tokens[end];
  if (
    to - from === 1 &&
    tokens[from]?.text === ',' &&
    next?.kind === 'word' &&
    !is(next, W.conjunction | W.benchmarkHead | W.preposition | W.countNoun)
  )
    return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (!is(token, W.conjunction) && token.text !== ',' && token.text !== '/' && token.lower !== 'the')
      return false;
  }
  return true;
}

/** Ambiguous names count only where a benchmark can stand: after `on`, before `benchmark`, in a list of benchmarks, or beside a score. */
function isBenchmarkPlace(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  end: number,
  isAmbiguous: boolean,
  before: readonly Name[],
): boolean {
  const next = tokens[end];
  if (next && end < sentence.end && next.text === '-' && next.start === (tokens[end - 1] as Token).end)
    return false;
  if (!isAmbiguous) return true;
  // `CB benchmarks`: a few capitals before a plural name a kind of benchmarks.
  if (
    end - first === 1 &&
    (tokens[first] as Token).text.length <= 3 &&
    /^(?:benchmarks|datasets|tasks)$/.test(next?.lower ?? '')
  )
    return false;
  if (
    hasBenchmarkHead(tokens, sentence, end) ||
    followsOn(tokens, sentence, first) ||
    isListedBenchmark(tokens, sentence, first, end, before)
  )
    return true;
  const previous = tokens[first - 1]?.lower;
  if (next && (next.text === ',' || next.lower === 'and') && opensList(tokens, sentence, end)) return true;
  if (next?.text === '(' && tokens[end + 1]?.kind === 'number') return true;
  if (next?.kind === 'number') return true;
  return (
    (previous === 'in' ||
      previous === 'across' ||
      previous === 'over' ||
      previous === 'and' ||
      previous === ',') &&
    next?.kind === 'mark' &&
    next.text !== '(' &&
    sentence.end - first < 60 &&
    before.some((name) => name.kind === 'benchmark')
  );
}

/** `MATH, GSM8K`: the next member of the list is a benchmark beyond doubt. */
function opensList(tokens: readonly Token[], sentence: Sentence, joint: number): boolean {
  for (let at = joint + 1; at <= joint + 2 && at < sentence.end; at++) {
    const known = matchBenchmark(tokens, at, sentence.end);
    if (known) return !known.isAmbiguous;
  }
  return false;
}

function textOf(text: string, tokens: readonly Token[], first: number, end: number): string {
  return text.slice((tokens[first] as Token).start, (tokens[end - 1] as Token).end);
}
