import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { claimboardBin } from './run-claimboard.ts';
import { takeSnapshot } from './snapshot.ts';

const KILLS = 6;
const PAPERS = 400;
const folder = mkdtempSync(join(tmpdir(), 'claimboard-join-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const numbers = Array.from({ length: PAPERS }, (_, i) => i);
const arxivOf = (i: number) => `2501.${String(i).padStart(5, '0')}`;
const abstractOf = (i: number) =>
  `Method${i} achieves ${(i % 1000) / 10}% accuracy on MATH and ${i % 90}.5% on GSM8K.`;

/** Each paper three times: as a preprint, as the journal has it, and in another list with both names. */
function makeLists(): string[] {
  const entry = (key: string, i: number, field: string) =>
    `@article{${key}${i}, title = {The ${key} of method ${i}}, author = {Lind, Mara}, ` +
    `abstract = {${abstractOf(i).replaceAll('%', '\\%')}}, ${field}}\n`;
  const bibliography = numbers.map(
    (i) =>
      entry('preprint', i, `eprint = {${arxivOf(i)}}, archiveprefix = {arXiv}`) +
      entry('article', i, `doi = {10.1234/method.${i}}`),
  );
  const table = numbers.map((i) => `Record ${i},"${abstractOf(i)}",${arxivOf(i)},10.1234/method.${i}\n`);
  const lists = [join(folder, 'papers.bib'), join(folder, 'papers.csv')];
  writeFileSync(lists[0]!, bibliography.join(''));
  writeFileSync(lists[1]!, ['title,abstract,arxiv,doi\n', ...table].join(''));
  return lists;
}

async function ingest(url: string, lists: string[], killAfter?: number) {
  const started = performance.now();
  const child = spawn(process.execPath, [claimboardBin, 'ingest', ...lists], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'ignore',
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { code, time: performance.now() - started };
}

/** Papers that are half of what they should be: with no names, unread, or led to and still there. */
async function countHalves({ db }: TestDatabase): Promise<number> {
  const { rows } = await sql<{ halves: number }>`
    select count(*)::int as halves from papers
    where not exists (select from paper_keys where paper_id = papers.id)
      or not exists (select from readings where paper_id = papers.id)
      or exists (select from paper_moves where paper_moves.slug = papers.slug or former_id = papers.id)
  `
    .execute(db)
    .catch(() => ({ rows: [{ halves: 0 }] }));
  return rows[0]!.halves;
}

it(
  'joins that are killed leave whole papers, and the next ingest does the rest',
  { timeout: 900_000 },
  async () => {
    const lists = makeLists();
    const undisturbed = await createTestDatabase({ isEmpty: true });
    const { code, time } = await ingest(undisturbed.url, lists);
    expect(code).toBe(0);
    const expected = await takeSnapshot(undisturbed.db);
    expect(expected.papers).toMatchObject({ rows: PAPERS });
    const killed = await createTestDatabase({ isEmpty: true });
    const moments: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      moments.push(Math.round(time * (0.4 + 0.6 * Math.random())));
      await ingest(killed.url, lists, moments.at(-1));
      expect(await countHalves(killed), `after kills at ${moments.join(', ')} ms`).toBe(0);
    }
    expect(await ingest(killed.url, lists)).toMatchObject({ code: 0 });
    expect(await takeSnapshot(killed.db), `after kills at ${moments.join(', ')} ms`).toEqual(expected);
    expect(await killed.db.selectFrom('paperMoves').select('slug').execute()).toHaveLength(PAPERS);
    await undisturbed.drop();
    await killed.drop();
  },
);
