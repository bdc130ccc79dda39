import { canBecomeMetric, findSpelled, toCutoff, type SpelledMetric } from '../registry/metric-spans.ts';
import { joinWords, toMetricWords } from '../registry/metric-text.ts';
import type { Metric } from '../registry/registry.ts';
import type { Token } from '../text/token.ts';

export interface MetricMatch {
  readonly metric: Metric;
  /** The token behind the name. */
  readonly end: number;
  /** The name is an everyday word (`time`, `quality`): here it may mean something else. */
  readonly isEveryday: boolean;
  /** `10` of Recall@10. */
  readonly cutoff: string | null;
}

/** A token as spellings have it. */
interface Joined {
  readonly lower: string;
  readonly text: string;
  /** What it spells by itself. */
  readonly spelled: SpelledMetric | undefined;
  /** Further tokens may make a name of it. */
  readonly goesOn: boolean;
}

const LONGEST = 10;
/** May stand between the words of a name: bits/byte, mean-absolute error. */
const JOINING_MARK = /^[-/–]$/;

/** Words repeat: how they are joined is worked out once. The bound keeps memory flat however long the stream of texts. */
const MOST_JOINED = 60_000;
const joinedTokens = new Map<string, Joined>();

/**
 * The longest registered spelling of a metric that begins at a token. Words before it that make another number of it (macro,
 * validation) are not looked for: `metricKey` of the whole phrase knows them.
 */
export function matchMetric(tokens: readonly Token[], at: number, end: number): MetricMatch | undefined {
  const token = tokens[at] as Token;
  if (token.kind === 'mark') return undefined;
  const { lower, text, spelled, goesOn } = join(token);
  const first = spelled && token.kind !== 'number' ? toMatch(spelled, at + 1) : undefined;
  const found = (goesOn ? matchLonger(tokens, at, end, { lower, text }) : undefined) ?? first;
  return found && withCutoff(tokens, found, end);
}

function matchLonger(
  tokens: readonly Token[],
  at: number,
  end: number,
  { lower, text }: Pick<Joined, 'lower' | 'text'>,
): MetricMatch | undefined {
  let found: MetricMatch | undefined;
  for (let i = at + 1; i < Math.min(end, at + LONGEST); i++) {
    const next = tokens[i] as Token;
    if (next.kind === 'mark') {
      if (JOINING_MARK.test(next.text)) continue;
      break;
    }
    const joined = join(next);
    lower += joined.lower;
    text += joined.text;
    // A number behind a name is its value: `AP 50.2`.
    const spelled = next.kind === 'number' ? undefined : findSpelled(lower, text);
    if (spelled) found = toMatch(spelled, i + 1);
    if (!canBecomeMetric(lower)) break;
  }
  return found;
}

function toMatch({ spelling, cutoff }: SpelledMetric, end: number): MetricMatch {
  return { metric: spelling.metric, end, isEveryday: spelling.isEveryday, cutoff };
}

function join({ text }: Token): Joined {
  const known = joinedTokens.get(text);
  if (known) return known;
  if (joinedTokens.size >= MOST_JOINED) joinedTokens.clear();
  const words = toMetricWords(text);
  const lower = joinWords(words);
  const written = words.map((word) => word.text).join('');
  const spelled = findSpelled(lower, written);
  const joined = { lower, text: written, spelled, goesOn: canBecomeMetric(lower) };
  joinedTokens.set(text, joined);
  return joined;
}

/** `mAP@[.5:.95]`, `Recall @ 10`, `mAP@0.5:0.95`: cut-offs that the tokens part from their metric. */
function withCutoff(tokens: readonly Token[], match: MetricMatch, end: number): MetricMatch {
  const sign = tokens[match.end];
  const isParted = sign?.text === '@' && match.cutoff === null;
  const isRange = sign?.text === ':' && match.cutoff !== null && isTight(tokens, match.end);
  if (!isParted && !isRange) return match;
  const part = readCutoff(tokens, match.end + 1, end);
  if (!part) return match;
  return { ...match, end: part.end, cutoff: toCutoff(isRange ? `${match.cutoff}:${part.text}` : part.text) };
}

/** No space on either side of a token. */
function isTight(tokens: readonly Token[], at: number): boolean {
  const { start, end } = tokens[at] as Token;
  return tokens[at - 1]?.end === start && tokens[at + 1]?.start === end;
}

/** Numbers and what joins them, without a space between. */
function readCutoff(
  tokens: readonly Token[],
  first: number,
  end: number,
): { text: string; end: number } | undefined {
  let text = '';
  let found: { text: string; end: number } | undefined;
  for (let at = first; at < Math.min(end, first + LONGEST); at++) {
    const token = tokens[at] as Token;
    if (at > first && token.start !== tokens[at - 1]!.end) break;
    if (token.kind === 'number') found = { text: (text += token.numeral?.digits ?? token.text), end: at + 1 };
    else if (/^[\])]$/.test(token.text) && found) return { ...found, end: at + 1 };
    else if (/^[:,–-]$/.test(token.text)) text += ':';
    else if (!/^[[(]$/.test(token.text)) break;
  }
  return found;
}
