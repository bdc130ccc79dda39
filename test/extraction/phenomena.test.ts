import { describe, expect, it } from 'vitest';
import { expectMost } from '#test/support/expect-most.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';

/** Claims as short lines: `quote kind metric @ benchmark: method`. */
function read(abstract: string): string[] {
  return extractClaims({ title: 'Heron: Searching with a Verifier', abstract }).claims.map(
    ({ quote, kind, metric, benchmark, method }) => `${quote} ${kind} ${metric} @ ${benchmark}: ${method}`,
  );
}

describe('measures', () => {
  it('are mostly read as meant', () => {
    expectMost(
      [
        ['Heron cuts observation size by 50%.', '50% gain observation size @ null: Heron'],
        ['Heron lowers the average ATE by 10%.', '10% gain ATE @ null: Heron'],
        ['Heron obtains a 5.7x wall-time speedup.', '5.7x gain wall-time @ null: Heron'],
        ['Heron gains +1.4% ad clicks.', '+1.4% gain ad clicks @ null: Heron'],
        ['Heron maintains 98% utilization.', '98% score utilization @ null: Heron'],
        [
          'Heron attains an area under the ROC curve of 0.76.',
          '0.76 score area under the ROC curve @ null: Heron',
        ],
        ['Heron obtains an average rank of 1.43.', '1.43 score average rank @ null: Heron'],
        ['Heron agrees with experts (Spearman ρ = 0.80).', '0.80 score Spearman ρ @ null: Heron'],
        ['Heron achieves 48.2 IS.', '48.2 score IS @ null: Heron'],
        ['Heron runs at 11.6 FPS.', '11.6 FPS score null @ null: Heron'],
        ['Heron achieves 78.60 ± 0.42% accuracy.', '78.60 score accuracy @ null: Heron'],
        ['Heron shows an increase in accuracy of 2.5%.', '2.5% gain accuracy @ null: Heron'],
        ['Heron reached 0.99 for accuracy.', '0.99 score accuracy @ null: Heron'],
        ['Heron gains up to 19.9% over baselines in terms of F1 score.', '19.9% gain F1 score @ null: Heron'],
      ],
      11,
      ([abstract, claim]) => {
        expect(read(abstract)).toEqual([claim]);
      },
    );
  });
});

describe('places', () => {
  it('are mostly read as meant', () => {
    expectMost(
      [
        [
          'Heron reaches 86.2% on the Quill benchmark and 96.7% across six datasets.',
          ['86.2% score null @ Quill: Heron', '96.7% score null @ null: Heron'],
        ],
        [
          'Heron beats others by 8.3 mIoU and 5.3 mIoU on Quill and Reed, respectively.',
          ['8.3 gain mIoU @ Quill: Heron', '5.3 gain mIoU @ Reed: Heron'],
        ],
        [
          'Heron yields gains of +3.6% AP and +4.2% recall on Quill and Reed, respectively.',
          ['+3.6% gain AP @ Quill: Heron', '+4.2% gain recall @ Reed: Heron'],
        ],
        ['Heron achieves 99.7% F1 on in-domain data (Quill).', ['99.7% score F1 @ Quill: Heron']],
        [
          'Heron reaches 91.0% accuracy, and a supervised ImageNet ViT-B baseline reaches 84.0%.',
          ['91.0% score accuracy @ null: Heron', '84.0% score accuracy @ null: ViT-B'],
        ],
      ],
      2,
      ([abstract, claims]) => {
        expect(read(abstract)).toEqual(claims);
      },
    );
  });
});

describe('owners', () => {
  it('are mostly read as meant', () => {
    expectMost(
      [
        [
          'Heron improves AUC from 0.671 (frozen encoder) to 0.902.',
          ['0.671 score AUC @ null: frozen encoder', '0.902 score AUC @ null: Heron'],
        ],
        [
          'With an F1 score of 0.94 Heron beats the network that sees images (F1 score of 0.85).',
          ['0.94 score F1 @ null: Heron', '0.85 score F1 @ null: image-based network'],
        ],
        [
          'Heron improves the score from 0.262 with Tern-7B and 0.390 with Plover-2 to 0.503.',
          [
            '0.262 score null @ null: Tern-7B',
            '0.390 score null @ null: Plover-2',
            '0.503 score null @ null: Heron',
          ],
        ],
        [
          'Heron reaches an AUC of 0.85, compared to our baseline model’s AUC of 0.66.',
          ['0.85 score AUC @ null: Heron', '0.66 score AUC @ null: baseline model'],
        ],
        [
          'Experiments demonstrate state-of-the-art performance, achieving an 11.3% improvement.',
          ['11.3% gain performance @ null: Heron'],
        ],
        [
          'Heron reaches 71.2% on the Quill benchmark, while OpenAI’s o1-preview reaches 69.0%.',
          ['71.2% score null @ Quill: Heron', '69.0% score null @ Quill: o1-preview'],
        ],
        [
          'Heron matches Tern-7B (69.0 vs. 69.8 F1).',
          ['69.0 score null @ null: Heron', '69.8 score F1 @ null: Tern-7B'],
        ],
        ['The strongest baseline degrades from 0.95 to 0.62 in recall.', undefined],
      ],
      2,
      ([abstract, claims]) => {
        const got = read(abstract);
        if (claims) expect(got).toEqual(claims);
        else expect(got.every((claim) => !claim.endsWith(': Heron'))).toBe(true);
      },
    );
  });
});

describe('what is no result', () => {
  it('are mostly read as meant', () => {
    expectMost(
      [
        ['reducing a setting', 'Reducing it from 1,000 to 250 raises accuracy from 56.0% to 85.0%.', 2],
        [
          'shares of a whole',
          'Posts speak of jobs (25.3% of the dataset), rules (24.6%) and noise (6.0%).',
          0,
        ],
        ['how things are split up', 'Videos are stored raw (24.4%) or FFV1-encoded (75.6%).', 0],
        ['how big a thing is', 'The corpus offers 5x the scale of earlier ones.', 0],
        ['a formula', 'The rate lies below F(D)+3.4 bits.', 0],
        ['a span of inputs', 'Sensors span resolutions from 0.25 m to 100 m.', 0],
      ],
      6,
      ([_, abstract, count]) => {
        expect(read(abstract)).toHaveLength(count);
      },
    );
  });
});
