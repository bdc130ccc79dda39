import { describe, expect, it } from 'vitest';
import { expectMost } from '#test/support/expect-most.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';

/** Claims as short lines: `quote, method @ benchmark`. */
function read(abstract: string, title = 'A Study of Reading'): string[] {
  return extractClaims({ title, abstract }).claims.map(
    ({ quote, method, benchmark }) => `${quote}, ${method} @ ${benchmark}`,
  );
}

const reasons = (abstract: string) =>
  extractClaims({ title: 'A Study', abstract }, { explain: true }).passedOver.map(({ reason }) => reason);

describe('the paper’s own name', () => {
  it('are mostly read as meant', () => {
    expectMost(
      [
        [
          'of the title',
          'Heron: Searching with a Verifier',
          'Our method reaches 71.2% on Quill-Bench.',
          'Heron',
        ],
        [
          'of an acronym',
          'A Study',
          'We propose Staged Wading Search (SWS). SWS reaches 71.2% on Quill-Bench.',
          'SWS',
        ],
        [
          'of the title’s head',
          'Staged Wading Search: A Better Way',
          'SWS reaches 71.2% on Quill-Bench.',
          'SWS',
        ],
        ['beside “our method”', 'A Study', 'Our approach, Heron, reaches 71.2% on Quill-Bench.', 'Heron'],
        [
          'that is proposed',
          'A Study',
          'In this work, a Wading Network (WadeNet) is proposed. Our approach reaches 71.2% on Quill-Bench.',
          'WadeNet',
        ],
      ],
      5,
      ([_, title, abstract, name]) => {
        expect(read(abstract, title)).toEqual([`71.2%, ${name} @ Quill-Bench`]);
      },
    );
  });

  it('is not the name of what the work is for', () => {
    const abstract =
      'We propose a reader for Tidal Flat Mapping (TFM). Our reader reaches 71.2% on Quill-Bench.';
    expect(read(abstract)[0]).toMatch(/^71\.2%, our method @/);
  });
});

describe('whose number it is', () => {
  const title = 'Heron: Searching with a Verifier';
  it('are mostly read as meant', () => {
    expectMost(
      [
        ['Existing agents reach only 41.0% on Quill-Bench.', 'Existing agents'],
        ['While tide models are fast, they reach only 41.0% on Quill-Bench.', 'tide models'],
        ['The gain is small, with Tern-7B reaching 41.0% on Quill-Bench.', 'Tern-7B'],
        ['The best rate of 41.0% on Quill-Bench was obtained by Tern-7B.', 'Tern-7B'],
        ['Experiments show that Heron reaches 41.0% on Quill-Bench.', 'Heron'],
        ['Combined with a cache, our agent attains 41.0% accuracy on Quill-Bench.', 'Heron'],
      ],
      2,
      ([abstract, method]) => {
        expect(read(abstract, title)[0]).toContain(`41.0%, ${method} @`);
      },
    );
  });

  it('is told apart by a list of systems', () => {
    const abstract = 'U-Wade and Attention U-Wade reach IoU scores of 0.833 and 0.814, respectively.';
    expect(read(abstract)).toEqual(['0.833, U-Wade @ null', '0.814, Attention U-Wade @ null']);
  });
});

describe('where it was measured', () => {
  const title = 'Heron: Searching with a Verifier';
  it('are mostly read as meant', () => {
    expectMost(
      [
        [
          'stands in the sentence before',
          'We evaluate Heron on the Quill dataset. It attains 71.2% accuracy.',
          'Quill',
        ],
        [
          'is not the one of a human study',
          'On the Quill dataset, Heron is strong. In human evaluations, it attains a 71.2% win rate.',
          'null',
        ],
        [
          'is none of several',
          'Experiments on the Quill, Reed and Sedge datasets show that Heron improves recall by 71.2%.',
          'null',
        ],
        [
          'is not what was trained on',
          'Trained on 40% of the Quill dataset, Heron attains 71.2% accuracy.',
          'null',
        ],
        [
          'is not a model',
          'Across Tern-7B and Qwen2.5-7B, Heron improves accuracy by 71.2% on Qwen2.5-7B.',
          'null',
        ],
      ],
      3,
      ([_, abstract, benchmark]) => {
        expect(read(abstract, title).at(-1)).toContain(`@ ${benchmark}`);
      },
    );
  });

  it('is zipped from names and from numbers before', () => {
    const abstract =
      'Heron attains 53.1 mAP on Quill-Bench and 62.3 on Reed-Bench, surpassing others by 1.2 and 4.1 mAP, respectively.';
    expect(read(abstract, title).map((line) => line.split(' @ ')[1])).toEqual([
      'Quill-Bench',
      'Reed-Bench',
      'Quill-Bench',
      'Reed-Bench',
    ]);
  });
});

describe('numbers that are no results', () => {
  it('are mostly read as meant', () => {
    expectMost(
      [
        ['The rate holds when the noise level is below 20% of it.', 'the range in which something holds'],
        ['At the same speed-up ratios of 2x and 4x it is better.', 'held equal on both sides'],
        ['Published on 06 Apr 2026, it improves by 2.5%.', 'a date'],
        ['The AUC is 0.80 (0.62-0.87) in all.', 'a bound of an interval'],
        ['The tide model errs by an RMSE of 2.34 (95% CI 2.10-2.58).', 'the level of a confidence interval'],
        ['A value of 0.613 mAP@0.5:0.95 is attained.', 'part of the name mAP@0.5'],
        ['The input is undersampled by a factor of 64x, and it gains 2.5%.', 'a scaling of the input'],
        ['GPT-4.5 and the 17 tasks are used, with 2.5% gained.', 'a count'],
      ],
      6,
      ([abstract, reason]) => {
        expect(reasons(abstract)).toContain(reason);
      },
    );
  });
});
