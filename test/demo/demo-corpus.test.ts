import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import type { ClaimKind } from '#app/extraction/claim.ts';
import { findProjectRoot } from '#db/project-root.server.ts';

interface DemoPaper {
  id: string;
  title: string;
  abstract: string;
  url: string | null;
  isDigest: boolean;
}
interface GoldPaper {
  id: string;
  claims: { value: number; kind: ClaimKind; kindAlso?: ClaimKind; optional?: boolean }[];
}

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const hasShared = existsSync(shared);
const readLines = <T>(file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const papers = readLines<DemoPaper>(join(findProjectRoot(), 'db/demo/papers.jsonl'));

describe('the demo corpus', () => {
  it('has 71 digests, each with an identifier of its own', () => {
    expect(papers).toHaveLength(71);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(71);
    expect(papers.every(({ isDigest }) => isDigest)).toBe(true);
  });

  it('links only to arXiv, and never twice to the same paper', () => {
    const urls = papers.flatMap(({ url }) => url ?? []);
    expect(urls.length).toBeGreaterThan(15);
    for (const url of urls) expect(url).toMatch(/^https:\/\/arxiv\.org\/abs\/\d{4}\.\d{5}$/);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it.skipIf(!hasShared)('states what the papers report, and the reader finds it (needs ../shared)', () => {
    const gold = new Map(readLines<GoldPaper>(join(shared, 'gold/seed.jsonl')).map((g) => [g.id, g]));
    let found = 0;
    let stated = 0;
    for (const paper of papers) {
      const expected = gold.get(paper.id)?.claims.filter((claim) => !claim.optional) ?? [];
      const { claims } = extractClaims(paper);
      if (expected.length === 0) expect(claims, paper.id).toEqual([]);
      stated += expected.length;
      for (const { value, kind, kindAlso } of expected) {
        if (claims.some((claim) => claim.value === value && (claim.kind === kind || claim.kind === kindAlso)))
          found++;
      }
    }
    expect(stated).toBeGreaterThan(70);
    expect(found / stated).toBeGreaterThanOrEqual(0.95);
  });
});
