import { isMetricWord } from '../names/name-runs.ts';
import type { TokenRange } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { Token } from '../text/token.ts';
import type { MetricCandidate } from './metric-candidate.ts';

const CUTOFF = /^(?:top|rank)-\d+$/;

/** The metrics that slashes join in a phrase, each with the noun that they share: `top-1/top-5 accuracy`, `PSNR/SSIM`. */
export function listSlashMetrics(sentence: ParsedSentence, phrase: TokenRange): MetricCandidate[] {
  const { tokens } = sentence;
  const found: MetricCandidate[] = [];
  for (let at = phrase.first; at < phrase.end; at++) {
    if (!isMetricWord(tokens[at] as Token) || !isSlashed(tokens, at, phrase)) continue;
    const text = `${(tokens[at] as Token).text}${sharedNoun(tokens, at, phrase.end)}`;
    found.push({ text, range: { first: at, end: at + 1 }, sentence, way: 'slash', isMetric: true });
  }
  return found;
}

function isSlashed(tokens: readonly Token[], at: number, { first, end }: TokenRange): boolean {
  const isSlash = (k: number): boolean => k > first && k < end && tokens[k]?.text === '/';
  return isSlash(at - 1) || isSlash(at + 1);
}

/** ` accuracy` behind `top-1/top-5`, with its space. */
function sharedNoun(tokens: readonly Token[], at: number, end: number): string {
  if (!CUTOFF.test((tokens[at] as Token).lower)) return '';
  let last = at;
  while (tokens[last + 1]?.text === '/' && last + 2 < end) last += 2;
  const noun = tokens[last + 1];
  return last + 1 < end && noun?.kind === 'word' ? ` ${noun.text}` : '';
}
