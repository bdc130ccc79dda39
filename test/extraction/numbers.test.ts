import { expect, it } from 'vitest';
import { lexNumbers } from '#app/extraction/numbers/lex-numbers.ts';
import { normalise } from '#app/extraction/text/normalise.ts';
import { toRawRange } from '#app/extraction/text/normalised-text.ts';
import { splitSentences } from '#app/extraction/text/sentences.ts';
import { tokenize } from '#app/extraction/text/tokenize.ts';

/** The numbers of a raw text as `quote value low unit`. */
function lex(raw: string) {
  const norm = normalise(raw);
  const tokens = tokenize(norm.text);
  return splitSentences(norm.text, tokens)
    .flatMap((sentence) => lexNumbers(tokens, sentence))
    .map((mention) => {
      const { start, end } = toRawRange(norm, mention.startChar, mention.endChar);
      return [raw.slice(start, end), mention.value, mention.low, mention.unit];
    });
}

it.each([
  ['a gain of $+4.5\\%$', ['+4.5\\%', 4.5, null, '%']],
  ['runs 35$\\times$ faster', ['35$\\times$', 35, null, 'x']],
  ['a 4-16x better rate', ['4-16x', 16, 4, 'x']],
  ['30 to 200 times faster', ['30 to 200 times', 200, 30, 'x']],
  ['between $84.8$-$99\\%$', ['84.8$-$99\\%', 99, 84.8, '%']],
  ['saves 66%∼75%', ['66%∼75%', 75, 66, '%']],
  ['by 19.0 − 43.2 %', ['19.0 − 43.2 %', 43.2, 19, '%']],
  ['on 13 of the 17 tasks', ['13 of the 17', 13, null, 'of 17']],
  ['a 2.85-fold increase', ['2.85-fold', 2.85, null, 'x']],
  ['by 3.7\\% percentage points', ['3.7\\% percentage points', 3.7, null, 'points']],
  ['reached 90. 72\\% there', ['90. 72\\%', 90.72, null, '%']],
  ['a speedup of ×6', ['×6', 6, null, 'x']],
  ['uses 15,000 instances', ['15,000', 15000, null, null]],
  ['improvements ranging from 5.9% to 18.3%', ['5.9% to 18.3%', 18.3, 5.9, '%']],
])('%s', (raw, expected) => {
  expect(lex(raw)).toEqual([expected]);
});

it('leaves digits within names to the names', () => {
  expect(lex('Qwen2.5-7B, GPT-4o, MATH-500, pass@1, a 10-shot prompt, 3D scenes and mAP$_{50}$')).toEqual([]);
});

it('steps over error bars', () => {
  expect(lex('0.91 +/- 0.03 and 0.992$\\pm$0.001').map(([quote]) => quote)).toEqual(['0.91', '0.992']);
});

it('keeps both ends of a from–to pair', () => {
  expect(lex('from 58.8% to 90.0%').map(([quote]) => quote)).toEqual(['58.8%', '90.0%']);
});
