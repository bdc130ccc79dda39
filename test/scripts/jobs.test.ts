import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#test/support/database.ts';
import { claimboardBin, runClaimboard, toJsonLines } from './run-claimboard.ts';

const database = useTestDatabase({ perTest: true });
const folder = mkdtempSync(join(tmpdir(), 'claimboard-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'papers.jsonl');
const writePapers = (count: number) =>
  writeFileSync(
    path,
    toJsonLines(
      Array.from({ length: count }, (_, i) => ({
        id: `p${i}`,
        title: `Paper ${i}`,
        abstract: `We present Sage. Sage achieves ${i % 90}.5% accuracy on MATH.`,
      })),
    ),
  );
beforeEach(() => writePapers(300));

const run = (...args: string[]) => runClaimboard(args, { env: { DATABASE_URL: database.url } });
const listGroups = async () =>
  (JSON.parse((await run('jobs', 'list', '--json')).stdout) as { groups: unknown[] }).groups;

describe('claimboard ingest --queue', () => {
  it('leaves a file to workers, once however often it is called', async () => {
    expect(await run('ingest', '--queue', path)).toEqual({
      code: 0,
      stdout: `${path}: 300 papers in 2 batches (2 new), 0 malformed\n`,
      stderr: '',
    });
    expect((await run('ingest', '--queue', path)).stdout).toContain('2 batches (0 new, 2 queued before)');
    const worker = await run('worker', '--once');
    expect(worker.code).toBe(0);
    expect(worker.stdout).toMatch(/ingest-batch \d+ \(.*papers\.jsonl\): 250 papers, 250 new, 250 claims in/);
    expect((await run('ingest', '--queue', '--wait', path)).stdout).toContain(
      '2 of 2 jobs done; 300 papers, 300 new, 300 claims',
    );
    expect(await listGroups()).toMatchObject([{ title: path, total: 2, done: 2, report: { papers: 300 } }]);
  });

  it('lets a newer state of a file replace what is still queued of the older one', async () => {
    await run('ingest', '--queue', path);
    writePapers(10);
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    expect((await run('ingest', '--queue', path)).stdout).toContain('10 papers in 1 batches (1 new)');
    expect(await listGroups()).toMatchObject([
      { total: 1, queued: 1 },
      { total: 2, cancelled: 2 },
    ]);
  });

  it('reports malformed records, queues the rest, and ends with 1', async () => {
    writeFileSync(path, `${toJsonLines([{ id: 'x', title: 'Paper x', abstract: 'Some words.' }])}{"id":\n`);
    const { code, stdout, stderr } = await run('ingest', '--queue', path);
    expect([code, stdout]).toEqual([1, `${path}: 1 papers in 1 batches (1 new), 1 malformed\n`]);
    expect(stderr).toBe(`claimboard ingest: ${path}, line 2: the JSON ends too early (cut off?)\n`);
  });
});

describe('claimboard jobs and watch', () => {
  it('list a failure, retry and cancel it', async () => {
    expect(await run('jobs', 'failed')).toMatchObject({ code: 0, stdout: 'No job has failed\n' });
    expect((await run('watch', 'add', path, '--every', '6h')).stdout).toContain(`${path}: every 6h`);
    rmSync(path);
    const worker = await run('worker', '--once');
    expect(worker.code).toBe(1);
    expect(worker.stderr).toMatch(/fetch-watch \d+: attempt 1 of 3 failed: ENOENT.*; it will be tried again/);
    // The pause passes, and the next attempt is the last one.
    await sql`update claimboard_jobs._private_jobs set run_at = now(), max_attempts = 2`.execute(database.db);
    expect((await run('worker', '--once')).stderr).toMatch(/attempt 2 of 2 failed: .*claimboard jobs retry/);

    const failed = await run('jobs', 'failed', '--json');
    expect(failed.code).toBe(1);
    expect(JSON.parse(failed.stdout)).toMatchObject({ total: 1, jobs: [{ title: path }] });
    writePapers(1);
    expect((await run('jobs', 'retry', '--all')).stdout).toBe('1 jobs queued again\n');
    expect((await run('worker', '--once')).code).toBe(0);
    expect((await run('watch', 'list')).stdout).toMatch(/every 6h, next .*; 1 papers, 1 new, 1 claims/);
    expect((await run('jobs', 'read', '--all')).stdout).toBe('1 jobs queued, 0 queued before\n');
    expect((await run('jobs', 'cancel', '--all', '--json')).stdout).toBe('{"jobs":1}\n');
    expect((await run('watch', 'remove', path)).code).toBe(0);
  });

  it('say what is wrong with how they are called', async () => {
    const wrong: [string[], RegExp][] = [
      [['jobs', 'retry'], /say which/],
      [['jobs', 'cancel', '1', '--all'], /say which/],
      [['jobs', 'retry', 'x'], /must be a number/],
      [['watch', 'add', path, '--every', 'often'], /30m, 6h or 1d/],
      [['watch', 'remove', 'nothing'], /is not watched/],
      [['worker', '--concurrency', '0'], /must be a number from 1 to 64/],
      [['ingest', '--wait', path], /--wait goes with --queue/],
    ];
    for (const [args, reason] of wrong) {
      const { code, stderr } = await run(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toMatch(reason);
    }
    expect((await run('watch', 'add', join(folder, 'not-there.jsonl'))).code).toBe(3);
  });
});

it('a worker stops in good order when it is asked to', async () => {
  const child = spawn(process.execPath, [claimboardBin, 'worker'], {
    env: { ...process.env, DATABASE_URL: database.url },
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed.includes('Working on') && !printed.includes('Stopping')) child.kill('SIGTERM');
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(printed).toMatch(/Working on postgres:[^\n]+, 2 at a time\nStopping; [^\n]+\n$/);
  expect(printed).not.toContain(new URL(database.url).password);
});
