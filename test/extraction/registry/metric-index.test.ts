import { describe, expect, it } from 'vitest';
import { matchMetric } from '#app/extraction/names/metric-index.ts';
import { tokenize } from '#app/extraction/text/tokenize.ts';

/** The metrics of a sentence from left to right: words, entry, cut-off; a star marks everyday words. */
function listMatches(text: string): string[] {
  const tokens = tokenize(text);
  const found: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const match = matchMetric(tokens, at, tokens.length);
    if (match) {
      const words = text.slice(tokens[at]!.start, tokens[match.end - 1]!.end);
      const cutoff = match.cutoff === null ? '' : ` ${match.cutoff}`;
      found.push(`${words}: ${match.metric.key}${cutoff}${match.isEveryday ? ' *' : ''}`);
    }
    at = match?.end ?? at + 1;
  }
  return found;
}

describe('matchMetric', () => {
  it.each([
    [
      'Heron reaches a length-controlled win rate of 40.1',
      ['length-controlled win rate: length-controlled-win-rate'],
    ],
    ['a mean average precision of 40.1 and F1-scores', ['mean average precision: map', 'F1-scores: f1']],
    ['Recall@20, R@1 and AP50', ['Recall@20: recall 20', 'R@1: recall 1', 'AP50: ap 50']],
    ['mAP@[.5:.95] and mAP@0.5:0.95', ['mAP@[.5:.95]: map 50-95', 'mAP@0.5:0.95: map 50-95']],
    ['mAP@0.5: 0.95', ['mAP@0.5: map 50']],
    ['Recall @ 10 of 33', ['Recall @ 10: recall 10']],
    ['top 5 accuracy and top-1', ['top 5 accuracy: top-k-accuracy 5', 'top-1: top-k-accuracy 1']],
    ['AP 50.2 on Alder', ['AP: ap']],
    ['pass@1 and pass^4', ['pass@1: pass@k 1', 'pass^4: pass-hat@k 4']],
    ["Cohen's kappa of 0.8", ["Cohen's kappa: cohens-kappa"]],
    ['time to first token, then time', ['time to first token: time-to-first-token', 'time: time *']],
    ['A map as far as it is', []],
    ['METEOR saw a meteor', ['METEOR: meteor']],
    ['bits/byte', ['bits/byte: bits-per-byte']],
    ['Quill lists the accuracies', ['accuracies: accuracy']],
  ])('%s', (text, expected) => {
    expect(listMatches(text)).toEqual(expected);
  });

  it('looks no further than it may', () => {
    const tokens = tokenize('word error rate');
    expect(matchMetric(tokens, 0, 2)?.metric.key).toBe('wer');
    expect(matchMetric(tokens, 0, 1)).toBeUndefined();
    expect(matchMetric(tokens, 1, 3)).toMatchObject({ metric: { key: 'error-rate' }, end: 3 });
  });
});
