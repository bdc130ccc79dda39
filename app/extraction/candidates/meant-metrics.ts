import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { Token } from '../text/token.ts';
import type { MetricCandidate } from './metric-candidate.ts';

/** What is measured where a text only says more or less of it. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['faster', 'speed'],
  ['slower', 'speed'],
  ['speedup', 'speed'],
  ['speedups', 'speed'],
  ['speed-up', 'speed'],
  ['speed-ups', 'speed'],
  ['acceleration', 'speed'],
  ['accelerates', 'speed'],
  ['smaller', 'model size'],
  ['larger', 'model size'],
  ['lighter', 'model size'],
  ['cheaper', 'cost'],
  ['accurate', 'accuracy'],
  ['accurately', 'accuracy'],
  ['accelerate', 'speed'],
  ['accelerating', 'speed'],
  ['efficient', 'efficiency'],
  ['outperforms', 'performance'],
  ['outperforming', 'performance'],
  ['outperform', 'performance'],
  ['outperformed', 'performance'],
  ['surpasses', 'performance'],
  ['surpassing', 'performance'],
  ['fps', 'speed'],
  ['wins', 'win rate'],
  ['won', 'win rate'],
  ['preferred', 'preference'],
  ['correctly', 'accuracy'],
  ['compression', 'compression ratio'],
]);

/** Lists what the comparatives of a sentence mean. */
export function listMeanings(sentence: ParsedSentence): MetricCandidate[] {
  const found: MetricCandidate[] = [];
  for (let i = sentence.first; i < sentence.end; i++) {
    const meaning = MEANINGS.get((sentence.tokens[i] as Token).lower);
    if (meaning !== undefined)
      found.push({
        text: meaning,
        range: { first: i, end: i + 1 },
        sentence,
        way: 'comparative',
        isMetric: false,
      });
  }
  return found;
}
