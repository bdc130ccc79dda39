/** Endings that names of benchmarks have and few others. */
const ENDINGS = [
  'bench(?:mark)?',
  '(?<![a-z])eval',
  'arena',
  'gym',
  'qa',
  'mnist',
  'imagenet',
  'nli',
  'glue',
  'vqa',
  'world',
  String.raw`cifar-?\d*`,
  'dataset',
  'corpus',
];
/** Families of benchmarks, by the beginning of their names. */
const FAMILIES = [String.raw`^wmt\d*`, '^aime.*', '^mmlu.*', '^coco.*', '^libero.*'];
const VERSION = String.raw`(?:[-_ ]?v?[\d.]+)?`;
const PART = '(?:[-_ ](?:lite|hard|pro|verified|easy|mini|test|dev|val|plus|full))?';
const SHAPE = new RegExp(`(?:${[...ENDINGS, ...FAMILIES].join('|')})${VERSION}${PART}$`, 'i');

/** `RoboEval`, where a small letter stands before the ending. */
const CAMEL_EVAL = /[a-z]Eval(?:[-_ ]?v?[\d.]+)?$/;
const BENCH_ENDING = /[-\s]?bench(?:mark)?$/i;

/** True of names that say by their letters that they are benchmarks: `QuillQA-v2`, `ReedBench Hard`. */
export function hasBenchmarkShape(name: string): boolean {
  return SHAPE.test(name);
}

/** `RoboEval`: the ending of a benchmark's name in camel case. */
export function hasCamelEval(name: string): boolean {
  return CAMEL_EVAL.test(name);
}

/** `Heron-Bench`. */
export function endsInBench(name: string): boolean {
  return BENCH_ENDING.test(name);
}
