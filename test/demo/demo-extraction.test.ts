import { describe, expect, it } from 'vitest';
import { toBenchmarkKey } from '#app/evaluation/benchmark-key.ts';
import type { Claim } from '#app/extraction/claim.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { demoPapers, statedClaims, type StatedClaim } from './demo-papers.ts';

const readings = demoPapers.map((paper) => {
  const { claims } = extractClaims(paper);
  const unused = new Set(claims);
  const stated = (statedClaims.get(paper.id) ?? []).map((claim) => {
    const candidates = [...unused].filter((candidate) => isSameNumber(candidate, claim));
    const read = candidates.find((candidate) => isSameBenchmark(candidate, claim)) ?? candidates[0];
    if (read) unused.delete(read);
    return { claim, read };
  });
  return { paper, claims, stated, unexpected: [...unused] };
});

const required = readings.flatMap(({ paper, stated }) =>
  stated
    .filter(({ claim }) => !claim.isOptional)
    .map(({ claim, read }) => ({ name: `${paper.id}: ${claim.value}`, claim, read })),
);

describe('reading the demo corpus', () => {
  it('finds at least nine in ten of the stated claims', () => {
    expect(required.length).toBeGreaterThan(70);
    expectMost(({ read }) => read !== undefined);
  });

  it('places at least nine in ten on the benchmark that they belong to', () => {
    expectMost(({ claim, read }) => read !== undefined && isSameBenchmark(read, claim));
  });

  it('tells the work of the authors from that of others, nine times in ten', () => {
    expectMost(({ claim, read }) => read?.role === claim.role);
  });

  it('finds nothing that the digests do not state', () => {
    const unexpected = readings.flatMap(({ paper, unexpected }) =>
      unexpected.map(({ quote, rule }) => `${paper.id}: ${quote} (${rule})`),
    );
    expect(unexpected).toEqual([]);
  });

  it('quotes the characters of each claim', () => {
    for (const { paper, claims } of readings) {
      for (const { start, end, quote } of claims) expect(paper.abstract.slice(start, end)).toBe(quote);
    }
  });
});

/** Names the claims that fail, so that a drop below nine in ten says where to look. */
function expectMost(isRight: (reading: (typeof required)[number]) => boolean) {
  const wrong = required.filter((reading) => !isRight(reading)).map(({ name }) => name);
  expect(1 - wrong.length / required.length, `wrong: ${wrong.join(', ')}`).toBeGreaterThanOrEqual(0.9);
}

function isSameNumber(read: Claim, stated: StatedClaim): boolean {
  return Math.abs(read.value) === Math.abs(stated.value) && read.kind === stated.kind;
}

function isSameBenchmark(read: Claim, stated: StatedClaim): boolean {
  return toBenchmarkKey(read.benchmark) === toBenchmarkKey(stated.benchmark);
}
