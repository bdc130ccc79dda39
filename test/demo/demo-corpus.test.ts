import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { demoPapers, parseLines, statedClaims } from './demo-papers.ts';

interface SeedPaper {
  id: string;
  title: string;
  abstract: string;
}
interface GoldPaper {
  id: string;
  claims: { value: number }[];
}

/** Runs of this many words are a quotation; shorter ones are names and figures. */
const QUOTED_WORDS = 7;

const seedFile = fileURLToPath(new URL('../../../shared/corpus/seed.papers.jsonl', import.meta.url));
const goldFile = fileURLToPath(new URL('../../../shared/gold/seed.jsonl', import.meta.url));
const hasSeed = existsSync(seedFile) && existsSync(goldFile);

describe('the demo corpus', () => {
  it('has 71 digests, each with an identifier of its own', () => {
    expect(demoPapers).toHaveLength(71);
    expect(new Set(demoPapers.map(({ id }) => id)).size).toBe(71);
    expect(demoPapers.every(({ isDigest }) => isDigest)).toBe(true);
  });

  it('has digests of 50 to 110 words', () => {
    for (const { id, abstract } of demoPapers) {
      const words = abstract.split(/\s+/).length;
      expect(words, id).toBeGreaterThanOrEqual(50);
      expect(words, id).toBeLessThanOrEqual(110);
    }
  });

  it('links only to arXiv, and never twice to the same paper', () => {
    const urls = demoPapers.flatMap(({ url }) => url ?? []);
    expect(urls.length).toBeGreaterThan(15);
    for (const url of urls) expect(url).toMatch(/^https:\/\/arxiv\.org\/abs\/\d{4}\.\d{5}$/);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('states results in 31 papers and no percentage in the other 40', () => {
    const ids = new Set(demoPapers.map(({ id }) => id));
    expect([...statedClaims.keys()].filter((id) => !ids.has(id))).toEqual([]);
    expect(statedClaims.size).toBe(31);
    const silent = demoPapers.filter(({ id }) => !statedClaims.has(id));
    expect(silent).toHaveLength(40);
    for (const { id, abstract } of silent)
      expect(abstract, id).not.toMatch(/\d\s*(?:%|percent|points|times|x\b)/);
  });

  it('spells out every number that it is said to state', () => {
    for (const { id, abstract } of demoPapers) {
      for (const { value } of statedClaims.get(id) ?? []) expect(listNumbers(abstract), id).toContain(value);
    }
  });
});

describe.skipIf(!hasSeed)(
  `the demo corpus beside its originals${hasSeed ? '' : ' (skipped: they are not here)'}`,
  () => {
    it('has their identifiers and titles, in their order', () => {
      const toHeads = (papers: { id: string; title: string }[]) =>
        papers.map(({ id, title }) => ({ id, title }));
      expect(toHeads(demoPapers)).toEqual(toHeads(parseLines<SeedPaper>(seedFile)));
    });

    it('repeats no run of words from any abstract', () => {
      const originals = new Set(
        parseLines<SeedPaper>(seedFile).flatMap(({ abstract }) => listRuns(abstract)),
      );
      for (const { id, abstract } of demoPapers) {
        expect(
          listRuns(abstract).filter((run) => originals.has(run)),
          id,
        ).toEqual([]);
      }
    });

    it('reports each result of the abstracts, and says so in the list of stated claims', () => {
      const digests = new Map(demoPapers.map(({ id, abstract }) => [id, abstract]));
      const byValue = (a: number, b: number) => a - b;
      for (const { id, claims } of parseLines<GoldPaper>(goldFile)) {
        const values = claims.map(({ value }) => value).sort(byValue);
        expect((statedClaims.get(id) ?? []).map(({ value }) => value).sort(byValue), id).toEqual(values);
        for (const value of values) expect(listNumbers(digests.get(id) ?? ''), id).toContain(value);
      }
    });
  },
);

function listNumbers(text: string): number[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
}

function listRuns(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((_, i) =>
    i + QUOTED_WORDS <= words.length ? words.slice(i, i + QUOTED_WORDS).join(' ') : [],
  );
}
