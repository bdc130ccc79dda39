import { describe, expect, it } from 'vitest';
import { expectMost } from '#test/support/expect-most.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { PLACES } from './slots/benchmark.corpus.ts';
import { NO_RESULTS } from './slots/kind.corpus.ts';
import { OWNERS } from './slots/method.corpus.ts';
import { MEASURES } from './slots/metric.corpus.ts';

/** Claims as short lines: `quote kind metric @ benchmark: method`. */
function read(abstract: string): string[] {
  return extractClaims({ title: 'Heron: Searching with a Verifier', abstract }).claims.map(
    ({ quote, kind, metric, benchmark, method }) => `${quote} ${kind} ${metric} @ ${benchmark}: ${method}`,
  );
}

describe('measures', () => {
  it('are mostly read as meant', () => {
    expectMost(MEASURES, 11, ([abstract, claim]) => {
      expect(read(abstract)).toEqual([claim]);
    });
  });
});

describe('places', () => {
  it('are mostly read as meant', () => {
    expectMost(PLACES, 2, ([abstract, claims]) => {
      expect(read(abstract)).toEqual(claims);
    });
  });
});

describe('owners', () => {
  it('are mostly read as meant', () => {
    expectMost(OWNERS, 2, ([abstract, claims]) => {
      const got = read(abstract);
      if (claims) expect(got).toEqual(claims);
      else expect(got.every((claim) => !claim.endsWith(': Heron'))).toBe(true);
    });
  });
});

describe('what is no result', () => {
  it('are mostly read as meant', () => {
    expectMost(NO_RESULTS, 6, ([abstract, count]) => {
      expect(read(abstract)).toHaveLength(count);
    });
  });
});
