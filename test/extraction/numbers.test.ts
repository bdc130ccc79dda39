import { describe, expect, it } from 'vitest';
import { groupNumbers } from '#app/extraction/numbers/group-numbers.ts';
import { lexNumbers } from '#app/extraction/numbers/lex-numbers.ts';
import type { NumberMention } from '#app/extraction/numbers/number-mention.ts';
import { NUMBER_CORPUS, type Reading } from '#app/extraction/numbers/numbers.corpus.ts';
import { normalise } from '#app/extraction/text/normalise.ts';
import { toRawRange } from '#app/extraction/text/normalised-text.ts';
import { holdsResultLikeNumber } from '#app/extraction/text/result-like.ts';
import { splitSentences } from '#app/extraction/text/sentences.ts';
import { tokenize } from '#app/extraction/text/tokenize.ts';

interface ReadNumber extends NumberMention {
  readonly quote: string;
}

/** The numbers of a raw text, with the units that their lists share. */
function readNumbers(raw: string): ReadNumber[] {
  const norm = normalise(raw);
  const tokens = tokenize(norm.text);
  return splitSentences(norm.text, tokens)
    .flatMap((sentence) => groupNumbers(tokens, lexNumbers(tokens, sentence)))
    .flatMap(({ members }) => members)
    .map((mention) => {
      const { start, end } = toRawRange(norm, mention.startChar, mention.endChar);
      return { ...mention, quote: raw.slice(start, end) };
    });
}

function toReading({ quote, value, unit, low, qualifier }: ReadNumber): Required<Reading> {
  return [quote, value, unit, low, qualifier];
}

describe.each(Object.entries(NUMBER_CORPUS))('%s', (_, rows) => {
  it.each(rows.map(([text, ...readings]) => [text, readings] as const))('%s', (text, readings) => {
    const expected = readings.map(([quote, value, unit = null, low = null, qualifier = null]) => [
      quote,
      value,
      unit,
      low,
      qualifier,
    ]);
    expect(readNumbers(text).map(toReading)).toEqual(expected);
  });
});

describe('the corpus', () => {
  const rows = Object.values(NUMBER_CORPUS).flat();

  it('is large enough to hold the lexer', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(rows.filter(([, ...readings]) => readings.length === 0).length).toBeGreaterThanOrEqual(8);
  });
});

describe('what else is known of a number', () => {
  const first = (raw: string) => readNumbers(raw)[0];

  it.each([
    ['3.2 × 10⁻³', 4],
    ['3.20', 2],
    ['92,4%', 1],
    ['12,345', 0],
    ['10³ times', 0],
  ])('%s is exact to so many decimals', (raw, decimals) => {
    expect(first(`An error of ${raw} there.`)?.decimals).toBe(decimals);
  });

  it('is what a word multiplies it by', () => {
    expect(first('It has 3.8 billion weights.')?.magnitude).toBe(1e9);
    expect(first('It saves \\$51.7M a year.')?.magnitude).toBe(1e6);
    expect(first('It takes 3.8 ms.')?.magnitude).toBe(1);
  });

  it('is that it may be a version', () => {
    const versions = (raw: string) =>
      readNumbers(raw)
        .filter(({ mayBeVersion }) => mayBeVersion)
        .map(({ quote }) => quote);
    expect(versions('It reaches 94.3/92.1 F1 on SQuAD 1.1/2.0 and an F1 of 0.9.')).toEqual(['1.1', '2.0']);
    expect(versions('It gives 8.4/10 marks; Heron 8.4/10.')).toEqual([]);
  });
});

it('keeps both ends of a from–to pair together', () => {
  const text = 'It rises from 58.8% to 90.0% on Quill and 0.2 to 0.5 on Reed.';
  const tokens = tokenize(text);
  const groups = splitSentences(text, tokens).flatMap((s) => groupNumbers(tokens, lexNumbers(tokens, s)));
  expect(groups.map(({ isPair }) => isPair)).toEqual([true, true]);
});

describe('a text without a number that looks like a result', () => {
  it.each([
    'It is 10³ times faster.',
    'It is 10<sup>3</sup> times faster.',
    'It is $10^{3}$ times faster.',
    'It is 10\\textsuperscript{2} times cheaper.',
    'An error of 2e-4 remains.',
    'It reaches 80 per cent.',
    'It reaches ８８％.',
    'It reaches 𝟗𝟐 there.',
    'The error lies between 3 and 5.',
    'It rose from 3 to 5.',
    'It reaches \\SI{93}{\\percent}.',
    'It reaches 92,4 there.',
    'It is faster by a factor of 6.',
    'It is off by –3 there, or –5.',
    'It gains upto 3 db.',
    'It converges within only 5 rounds.',
    'It wins 8/15.',
    'It scores 34 BLEU.',
    'It has a score of about 80.',
  ])('is not: %s', (text) => {
    expect(holdsResultLikeNumber(text)).toBe(true);
  });

  it.each([
    'We propose Heron.',
    'In 2023 we saw 17 birds.',
    'GPT-3.5, Qwen2.5-7B and MATH-500 are used.',
    'We (1) build a net and (2) train it on 3D scenes.',
    'A weight in [0,1] and 12,345 birds.',
    'Between 2014 and 2025 we saw birds.',
  ])('is: %s', (text) => {
    expect(holdsResultLikeNumber(text)).toBe(false);
  });
});
