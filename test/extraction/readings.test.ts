import { describe, expect, it } from 'vitest';
import { expectMost } from '#test/support/expect-most.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { WHERE_MEASURED } from './slots/benchmark.corpus.ts';
import { PASSED_OVER } from './slots/kind.corpus.ts';
import { HOLDERS, OWN_NAMES } from './slots/method.corpus.ts';

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
    expectMost(OWN_NAMES, 4, ([abstract, title, name]) => {
      expect(read(abstract, title)).toEqual([`71.2%, ${name} @ Quill-Bench`]);
    });
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
    expectMost(HOLDERS, 2, ([abstract, method]) => {
      expect(read(abstract, title)[0]).toContain(`41.0%, ${method} @`);
    });
  });

  it('is told apart by a list of systems', () => {
    const abstract = 'U-Wade and Attention U-Wade reach IoU scores of 0.833 and 0.814, respectively.';
    expect(read(abstract)).toEqual(['0.833, U-Wade @ null', '0.814, Attention U-Wade @ null']);
  });
});

describe('where it was measured', () => {
  const title = 'Heron: Searching with a Verifier';
  it('are mostly read as meant', () => {
    expectMost(WHERE_MEASURED, 3, ([abstract, benchmark]) => {
      expect(read(abstract, title).at(-1)).toContain(`@ ${benchmark}`);
    });
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
    expectMost(PASSED_OVER, 6, ([abstract, reason]) => {
      expect(reasons(abstract)).toContain(reason);
    });
  });
});
