/** Names that mean one benchmark when an extractor is scored: the first is the one that counts. */
const SAME_BENCHMARK = [
  [
    'AlpacaEval 2.0',
    'AlpacaEval 2',
    'AlpacaEval 2.0 LC',
    'Length-Controlled AlpacaEval 2.0',
    'LC AlpacaEval 2.0',
  ],
  ['Arena-Hard', 'Arena-Hard-Auto'],
  ['RewardBench Safety', 'Safety'],
  ['RewardBench Reasoning', 'Reasoning'],
  ['AIME 2024', 'AIME24'],
  ['CommonsenseQA', 'CSQA', 'CQA'],
  ['ImageNet', 'ImageNet-1K', 'ILSVRC 2012'],
  ['MS COCO', 'COCO'],
  ['ObtainDiamond', 'Minecraft ObtainDiamond'],
];

/** Words that name the sort of thing and not the thing. */
const GENERIC =
  /\b(the|benchmarks?|datasets?|data set|tasks?|test set|test|leaderboard|corpus|suite|challenge)\b/g;

const canonicalKeys = new Map(
  SAME_BENCHMARK.flatMap((names) => names.map((name) => [toPlainKey(name), toPlainKey(names[0]!)])),
);

/** What two names of one benchmark have in common; null where there is no name. */
export function toBenchmarkKey(name: string | null): string | null {
  const key = toPlainKey(name ?? '');
  return key === '' ? null : (canonicalKeys.get(key) ?? key);
}

/** Writes a name in lower case without accents, LaTeX commands, generic words, spaces and signs; "2.0" is "2". */
export function toPlainKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\\[a-z]+/g, ' ')
    .replace(/[^a-z0-9.+]/g, ' ')
    .replace(GENERIC, ' ')
    .replaceAll(' ', '')
    .replace(/\.0(?!\d)/g, '')
    .replaceAll('.', '');
}
