import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { claimboardBin, toJsonLines } from './run-claimboard.ts';
import { takeSnapshot } from './snapshot.ts';

const KILLS = 10;
const folder = mkdtempSync(join(tmpdir(), 'claimboard-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Papers with claims of many shapes; a larger file of papers can be named in CLAIMBOARD_KILL_CORPUS. */
function makeCorpus(): string {
  const { CLAIMBOARD_KILL_CORPUS } = process.env;
  if (CLAIMBOARD_KILL_CORPUS) return CLAIMBOARD_KILL_CORPUS;
  const path = join(folder, 'papers.jsonl');
  const papers = Array.from({ length: 2000 }, (_, i) => ({
    id: `paper-${i}`,
    title: `Method${i % 700}: study ${i} of one thing`,
    abstract:
      `We present Method${i % 700}, trained on ${i} examples. Method${i % 700} achieves ${(i % 1000) / 10}% accuracy on MATH and ` +
      `improves F1 on Bench-${i % 90} from ${i % 50}.1 to ${50 + (i % 50)}.4. It is ${2 + (i % 9)}x faster than GPT-4.`,
    authors: ['Ada Lovelace'],
  }));
  writeFileSync(path, toJsonLines(papers));
  return path;
}

/** Ingests and, if a moment is given, kills the program then. Returns how it ended and how long it took. */
async function ingest(url: string, corpus: string, killAfter?: number) {
  const started = performance.now();
  const child = spawn(process.execPath, [claimboardBin, 'ingest', corpus], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'ignore',
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(timer);
  return { code, signal, time: performance.now() - started };
}

/** Papers that are stored, and how many of them nobody has read; undefined before there are tables. */
async function countPapers({ db }: TestDatabase) {
  const row = await db
    .selectFrom('papers')
    .leftJoin('readings', 'readings.paperId', 'papers.id')
    .select((eb) => [
      eb.fn.countAll<string>().as('papers'),
      eb.fn.count<string>('readings.paperId').as('read'),
    ])
    .executeTakeFirst()
    .catch(() => undefined);
  return row && { papers: Number(row.papers), unread: Number(row.papers) - Number(row.read) };
}

describe('an ingest that is killed', () => {
  it(
    'loses no committed paper, leaves nothing half-written, and is completed by the next one',
    { timeout: 1_800_000 },
    async () => {
      const corpus = makeCorpus();
      const undisturbed = await createTestDatabase({ isEmpty: true });
      const { code, time } = await ingest(undisturbed.url, corpus);
      expect(code).toBe(0);
      const expected = await takeSnapshot(undisturbed.db);
      expect(expected.claims!.rows).toBeGreaterThan(2000);

      const killed = await createTestDatabase({ isEmpty: true });
      let committed = 0;
      const moments: number[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        moments.push(Math.round(Math.random() * time));
        await ingest(killed.url, corpus, moments.at(-1));
        const state = await countPapers(killed);
        expect(state?.unread ?? 0, `half-written papers after kills at ${moments.join(', ')} ms`).toBe(0);
        expect(state?.papers ?? 0).toBeGreaterThanOrEqual(committed);
        committed = state?.papers ?? 0;
      }
      expect(await ingest(killed.url, corpus)).toMatchObject({ code: 0 });
      const rows = await takeSnapshot(killed.db);
      expect(rows, `after kills at ${moments.join(', ')} ms`).toEqual(expected);
      await undisturbed.drop();
      await killed.drop();
    },
  );
});
