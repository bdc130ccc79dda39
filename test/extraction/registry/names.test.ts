import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKeys } from '#app/extraction/registry/name-key.ts';
import { nameKey, toSlug } from '#app/extraction/registry/registry.ts';
import { toSlugs } from '#app/extraction/registry/slug.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'the',
        'test',
        'set',
        'data',
        'benchmark',
        'MATH',
        '-',
        ' ',
        '2.0',
        '.0',
        '+',
        'τ',
        '²',
        '\\tau',
        '^',
        '&',
        "'",
        'É',
        '\n',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('nameKey', () => {
  it.each([
    ['the Alpaca-Eval 2.0 benchmark', 'alpacaeval2'],
    ['MATH dataset', 'math'],
    ['MNIST test set', 'mnist'],
    ['COCO test-dev', 'cocotestdev'],
    ["AIME'24", 'aime24'],
    ['Reward-Bench’s', 'rewardbench'],
    ['HumanEval+', 'humaneval+'],
    ['τ²-bench', 'tau2bench'],
    ['$\\tau^2$-bench', 'tau2bench'],
    ['Ch\u00e2teau', 'chateau'],
    ['Benchmark', 'benchmark'],
    ['ImageNet-10', 'imagenet10'],
    ['ImageNet-1.0', 'imagenet1'],
    ['…', ''],
  ])('%s → %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('is the key of its own result, and never throws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
    );
  });

  it('is the same one by one and all at once', () => {
    fc.assert(
      fc.property(fc.array(texts), (names) => {
        expect(nameKeys(names)).toEqual(names.map(nameKey));
      }),
    );
  });
});

describe('toSlug', () => {
  it.each([
    ['AlpacaEval 2.0', 'alpacaeval-2-0'],
    ['HumanEval+', 'humaneval-plus'],
    ["Humanity's Last Exam", 'humanitys-last-exam'],
    ['CNN/DailyMail', 'cnn-dailymail'],
    ['τ²-Bench', 'tau2-bench'],
    ['D&D', 'd-and-d'],
  ])('%s → %s', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  it('is the slug of its own result, and never throws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(toSlug(toSlug(text))).toBe(toSlug(text));
      }),
    );
  });

  it('is the same one by one and all at once', () => {
    fc.assert(
      fc.property(fc.array(texts), (names) => {
        expect(toSlugs(names)).toEqual(names.map(toSlug));
      }),
    );
  });
});
