import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queueDueWatches, queueFetch } from '#app/jobs/queue-watches.ts';
import { findSourceProblem } from '#app/jobs/source-openers.ts';
import { deleteWatch, listWatches, upsertWatch } from '#db/jobs/watches.server.ts';
import { listFailedJobs } from '#db/queries/list-failed-jobs.server.ts';
import { listJobGroups } from '#db/queries/list-job-groups.server.ts';
import { useTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { work } from './work.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
let folder: string;
let file: string;
beforeEach(() => {
  db = database.db;
  folder = mkdtempSync(join(tmpdir(), 'claimboard-watch-'));
  file = join(folder, 'papers.jsonl');
  write(1);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(papers: number): void {
  const lines = Array.from({ length: papers }, (_, i) =>
    JSON.stringify({
      id: `p${i}`,
      title: `Paper ${i}`,
      abstract: `We present Sage. Sage achieves ${i}.5% accuracy on MATH.`,
    }),
  );
  writeFileSync(file, lines.join('\n'));
}

const HOUR = 3600;
const secondsUntilDue = async () => {
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from due_at - now())::float8 as seconds from watches
  `.execute(db);
  return rows[0]!.seconds;
};
const passTime = (hours: number) =>
  sql`update watches set due_at = due_at - make_interval(hours => ${hours})`.execute(db);
const passPause = () =>
  sql`update claimboard_jobs._private_jobs set run_at = now() where run_at > now()`.execute(db);

describe('a watched source', () => {
  it('is fetched at once and then when it is due, by any worker', async () => {
    await upsertWatch(db, { source: file, intervalSeconds: HOUR });
    // A worker sees to it by itself.
    expect((await work(database)).done).toMatchObject([
      { task: 'fetch-watch', title: file, report: { papers: 1, inserted: 1, malformed: 0 } },
    ]);
    expect(await secondsUntilDue()).toBeGreaterThan(HOUR - 60);
    expect(await secondsUntilDue()).toBeLessThanOrEqual(HOUR);
    expect(await listWatches(db)).toMatchObject([
      { source: file, lastReport: { inserted: 1 }, lastError: null },
    ]);
    expect((await work(database)).done).toEqual([]);

    write(3);
    await passTime(1);
    expect((await work(database)).done).toMatchObject([{ report: { papers: 3, inserted: 2, unchanged: 1 } }]);
  });

  it('does not make up for what was missed', async () => {
    await upsertWatch(db, { source: file, intervalSeconds: HOUR });
    await passTime(100);
    expect(await queueDueWatches(db)).toBe(1);
    expect(await queueDueWatches(db)).toBe(0);
    expect(await secondsUntilDue()).toBeGreaterThan(HOUR - 60);
  });

  it('is queued once where several workers look at the same time, or the last fetch still waits', async () => {
    await upsertWatch(db, { source: file, intervalSeconds: HOUR });
    const taken = await Promise.all([1, 2, 3].map(() => queueDueWatches(db)));
    expect(taken.reduce((sum, count) => sum + count)).toBe(1);
    await passTime(1);
    await queueDueWatches(db);
    await queueFetch(db, (await listWatches(db))[0]!);
    expect(await listJobGroups(db)).toMatchObject([{ total: 1, queued: 1 }]);
    expect((await work(database)).done).toHaveLength(1);
  });

  it('that is out of reach shows why, fails once in the list, and recovers by itself', async () => {
    rmSync(file);
    await upsertWatch(db, { source: file, intervalSeconds: HOUR });
    for (let fetch = 0; fetch < 2; fetch++) {
      for (let attempt = 0; attempt < 3; attempt++) {
        expect((await work(database)).failures).toHaveLength(1);
        await passPause();
      }
      expect(await listFailedJobs(db)).toMatchObject({ total: 1, jobs: [{ title: file }] });
      await passTime(1);
    }
    expect((await listWatches(db))[0]?.lastError).toMatch(/ENOENT/);
    write(1);
    expect((await work(database)).done).toHaveLength(1);
    expect(await listWatches(db)).toMatchObject([{ lastError: null, lastReport: { papers: 1 } }]);
    expect((await listFailedJobs(db)).total).toBe(0);
  });

  it('gets another interval when it is added again, and is left alone when it is removed', async () => {
    await upsertWatch(db, { source: file, intervalSeconds: HOUR });
    await queueDueWatches(db);
    await upsertWatch(db, { source: file, intervalSeconds: 60 });
    expect(await secondsUntilDue()).toBeLessThanOrEqual(60);
    expect(await deleteWatch(db, file)).toBe(true);
    expect(await deleteWatch(db, file)).toBe(false);
    // The fetch that was queued finds nothing to do.
    expect((await work(database)).done).toMatchObject([{ report: {} }]);
    expect(await db.selectFrom('papers').select('id').execute()).toEqual([]);
  });
});

describe('findSourceProblem', () => {
  it('takes what a worker can find again', () => {
    expect(findSourceProblem('/data/papers.jsonl')).toBeUndefined();
    expect(findSourceProblem('arxiv:cat:cs.CL')).toBeUndefined();
    expect(findSourceProblem('arxiv:')).toMatch(/needs an identifier or a query/);
    for (const source of ['papers.jsonl', '-', 'nowhere:cs.CL', ''])
      expect(findSourceProblem(source)).toMatch(/cannot be watched: name a file by its absolute path/);
  });
});
