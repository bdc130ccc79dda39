import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#app/sources/read-papers.ts';
import { collect } from './read-all.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

describe.skipIf(!existsSync(corpus))('the shared corpus', () => {
  it('has 71 papers on its page, the same as in its list', async () => {
    const list = readFileSync(join(corpus, 'seed.papers.jsonl'), 'utf8').trimEnd().split('\n');
    const expected = list.map((line) => JSON.parse(line) as { title: string; abstract: string });
    const { papers, malformed } = await collect(readPapers(createReadStream(join(corpus, 'hf-papers.txt'))));
    expect(malformed).toEqual([]);
    expect(papers.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
      expected.map(({ title, abstract }) => ({ title, abstract })),
    );
  });

  it('has 20,000 papers in its archive', async () => {
    let count = 0;
    for await (const record of readPapers(createReadStream(join(corpus, 'arxiv-20k.jsonl.gz')))) {
      expect(record).toMatchObject({ ok: true });
      count++;
    }
    expect(count).toBe(20_000);
  });
});
