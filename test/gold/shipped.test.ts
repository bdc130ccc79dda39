import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashAbstract, toAnnotatedForm } from '#app/gold/abstract-hash.ts';
import { annotatedPaper } from '#app/gold/annotated-claim.ts';
import { packPaper } from '#app/gold/pack-paper.ts';
import { publishedPaper, type PublishedPaper } from '#app/gold/published-paper.ts';
import { restorePaper } from '#app/gold/restore-paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith('.jsonl'));
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const corpus = join(shared, 'corpus');

function readRecords(file: string, directory = here): unknown[] {
  return readFileSync(join(directory, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('the gold that comes with the product', () => {
  it.each(files)('%s is well-formed', (file) => {
    const problems = readRecords(file).flatMap((record, i) => {
      const { error } = publishedPaper.safeParse(record);
      return error ? [`line ${i + 1}: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}`] : [];
    });
    expect(problems).toEqual([]);
  });

  it('has 2,160 papers at least, none of them twice', () => {
    const ids = files.flatMap((file) => readRecords(file).map((record) => (record as PublishedPaper).id));
    expect(ids.length).toBeGreaterThanOrEqual(2160);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.skipIf(!existsSync(corpus))('the gold beside its texts', () => {
  const abstracts = new Map<string, string>();

  beforeAll(async () => {
    for (const name of ['train.papers.jsonl', 'dev.papers.jsonl', 'seed.papers.jsonl', 'arxiv-20k.jsonl.gz'])
      for await (const record of readPapers(createReadStream(join(corpus, name))))
        if (record.ok) abstracts.set(record.paper.externalId, record.paper.abstract);
  });

  it.each(files)('%s has the hashes of the abstracts, and numbers at its spans', (file) => {
    const problems = readRecords(file).flatMap((record) => {
      const paper = publishedPaper.parse(record);
      const abstract = abstracts.get(paper.id);
      if (abstract === undefined) return [`${paper.id} has no text`];
      if (hashAbstract(abstract) !== paper.sha256) return [`${paper.id} has another text`];
      const { length } = toAnnotatedForm(abstract);
      return restorePaper(paper, abstract)
        .claims.filter(({ end, quote }) => end > length || !/\d/.test(quote))
        .map(({ start, quote }) => `${paper.id} at ${start}: "${quote}"`);
    });
    expect(problems).toEqual([]);
  });

  it('is what packing makes of the annotations', () => {
    const annotated = readRecords('train.jsonl', join(shared, 'gold')).map((paper) =>
      annotatedPaper.parse(paper),
    );
    const packed = annotated
      .filter(({ id }) => id.startsWith('arxiv:'))
      .map((paper) => packPaper(paper, abstracts.get(paper.id)!));
    expect(packed.map(({ paper }) => paper)).toEqual(readRecords('arxiv.jsonl'));
    expect(packed.flatMap(({ leftOut }) => leftOut).length).toBeLessThanOrEqual(12);
  });
});
