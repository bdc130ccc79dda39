/** Papers that a language model reads: while they are ingested, and by worker processes, some of which are killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSpending } from '#db/llm/calls.server.ts';
import { listJobGroups } from '#db/queries/list-job-groups.server.ts';
import { useTestDatabase } from '#test/support/database.ts';
import { answer, useModelServer, type Behaviour } from '#test/support/model-server.ts';
import { propose } from '#test/support/proposals.ts';
import { claimboardBin, runClaimboard, toJsonLines } from './run-claimboard.ts';

const PAPERS = 120;
const database = useTestDatabase({ perTest: true });
const server = useModelServer();

let folder: string;
let list: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimboard-model-workers-'));
  list = join(folder, 'papers.jsonl');
  const papers = Array.from({ length: PAPERS }, (_, i) => ({
    id: `p${i}`,
    title: `Sage ${i}`,
    abstract: `We present Sage. Sage reaches 90.0% accuracy on MATH. In 2019 a prior tally of ${i}.25 was set for GSM8K.`,
  }));
  writeFileSync(list, toJsonLines(papers));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readTally: Behaviour = ({ abstract }) => {
  const quote = /tally of (\d+\.25)/.exec(abstract)![1]!;
  // A model that differs where the rules are sure is not believed for long.
  const agreed = propose(abstract, '90.0%', { benchmark: 'MATH', metric: 'accuracy', method: 'Sage' });
  return answer([agreed, propose(abstract, quote, { benchmark: 'GSM8K', method: 'Sage' })]);
};

/** The variables of a model that costs a cent an answer. */
const environment = () => ({
  DATABASE_URL: database.url,
  LLM_BASE_URL: server.baseUrl,
  LLM_MODEL: 'scripted-1',
  LLM_PRICE_IN: '8',
  LLM_PRICE_OUT: '10',
  LLM_BACKOFF: '0.002',
  LLM_MAX_TOKENS: '200',
});
const run = (args: string[], env: Record<string, string> = {}) =>
  runClaimboard(args, { env: { ...environment(), ...env } });
const startWorker = (): ChildProcess =>
  spawn(process.execPath, [claimboardBin, 'worker', '--concurrency', '1'], {
    env: { ...process.env, ...environment() },
    stdio: 'ignore',
  });
const listModelClaims = () =>
  database.db
    .selectFrom('claimSources')
    .innerJoin('claims', 'claims.id', 'claimSources.claimId')
    .where('foundBy', '=', 'model')
    .select('claims.value')
    .orderBy('claims.value')
    .execute();

describe('claimboard ingest --mode', () => {
  it('stores what the rules read, and then asks the model', async () => {
    server.behave(readTally);
    const { code, stdout, stderr } = await run(['ingest', '--mode', 'assist', list]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${PAPERS} papers (${PAPERS} new, 0 changed, 0 known) with ${PAPERS} claims`);
    expect(stdout).toMatch(/claims +0 by the rules alone, 120 by both, 120 by the model alone/);
    expect(stdout).toMatch(/cost +\$1\.2000/);
    expect(await listModelClaims()).toHaveLength(PAPERS);
    const again = await run(['ingest', '--mode', 'assist', '--json', list]);
    expect(JSON.parse(again.stdout)).toMatchObject({ unchanged: PAPERS, reading: { papers: 0, calls: 0 } });
    expect(server.questions).toHaveLength(PAPERS);
  });

  it('stops at its budget with all papers stored, and reads on when it is run again', async () => {
    server.behave(readTally);
    const first = await run(['ingest', '--mode', 'assist', '--budget', '0.25', list]);
    expect(first.code).toBe(1);
    expect(first.stderr).toMatch(/stopped before the budget would have been passed; \d+ papers wait/);
    expect(await database.db.selectFrom('papers').select('id').execute()).toHaveLength(PAPERS);
    const read = (await listModelClaims()).length;
    expect(read).toBeGreaterThan(10);
    expect(read).toBeLessThanOrEqual(25);
    expect((await run(['ingest', '--mode', 'assist', list])).code).toBe(0);
    expect(await listModelClaims()).toHaveLength(PAPERS);
    expect(server.questions).toHaveLength(PAPERS);
  });

  it.each([
    [['--mode', 'guess'], {}, 2, /Allowed choices are/],
    [['--budget', '1'], {}, 2, /--budget goes with a mode that asks a model/],
    [['--mode', 'assist'], { LLM_MODEL: '' }, 3, /LLM_MODEL is not set/],
    [['--mode', 'assist', '--queue'], { LLM_MODEL: '' }, 3, /LLM_MODEL is not set/],
    [
      ['--mode', 'both', '--budget', '1', '--queue'],
      { LLM_PRICE_IN: '', LLM_PRICE_OUT: '' },
      3,
      /needs prices/,
    ],
  ])('(%j) says what is wrong before anything is stored', async (options, env, code, message) => {
    const result = await run(['ingest', ...options, list], env);
    expect([result.code, result.stderr]).toEqual([code, expect.stringMatching(message)]);
    expect(await database.db.selectFrom('papers').select('id').execute()).toEqual([]);
  });
});

describe('claimboard worker with a model', () => {
  it(
    'reads what was queued with a mode, and ingest --wait tells what it took',
    { timeout: 60_000 },
    async () => {
      server.behave(readTally);
      const workers = [startWorker(), startWorker()];
      const args = ['ingest', '--queue', '--wait', '--mode', 'assist', '--budget', '5', list];
      const { code, stdout, stderr } = await run(args);
      expect([code, stderr.replace(/claimboard: no worker.*\n|claimboard: \d+ of .*\n/g, '')]).toEqual([
        0,
        '',
      ]);
      expect(stdout).toMatch(/1 of 1 jobs done; 120 papers, 120 new, 120 claims/);
      expect(stdout).toMatch(
        /assist with scripted-1: \d of \d jobs done; 120 papers, 240 claims.*; \$1\.20 of \$5\.00 spent/,
      );
      expect(await listModelClaims()).toHaveLength(PAPERS);
      expect((await run(['jobs', 'list'])).stdout).toContain('asks scripted-1');
      await Promise.all(workers.map((worker) => (worker.kill('SIGTERM'), once(worker, 'exit'))));
      expect((await run(['jobs', 'read', '--mode', 'assist'])).stdout).toBe(
        '0 jobs queued, 0 queued before\n',
      );
    },
  );

  it(
    'may be killed: nothing is read twice into the database, and the budget holds',
    { timeout: 120_000 },
    async () => {
      await run(['ingest', list]);
      server.behave(async (question) => {
        await sleep(30);
        return readTally(question);
      });
      expect((await run(['jobs', 'read', '--mode', 'both', '--budget', '3'])).stdout).toMatch(
        /^[12] jobs queued/,
      );
      const workers = [startWorker(), startWorker()];
      for (let kill = 1; kill <= 3; kill++) {
        while (server.questions.length < kill * 25) await sleep(5);
        const [worker] = workers.splice(0, 1) as [ChildProcess];
        worker.kill('SIGKILL');
        await once(worker, 'exit');
        workers.push(startWorker());
      }
      const deadline = Date.now() + 60_000;
      let [group] = await listJobGroups(database.db);
      while (group!.done < group!.total && Date.now() < deadline) {
        await sleep(100);
        [group] = await listJobGroups(database.db);
      }
      await Promise.all(workers.map((worker) => (worker.kill('SIGTERM'), once(worker, 'exit'))));
      expect(group).toMatchObject({ done: group!.total, failed: 0 });
      expect((await listModelClaims()).map(({ value }) => value)).toEqual(
        Array.from({ length: PAPERS }, (_, i) => i + 0.25),
      );
      // A question whose asker was killed is counted at the most that it can have taken.
      const { cost } = await findSpending(database.db, {});
      expect(group!.spent).toBeGreaterThanOrEqual(cost - 1e-9);
      expect(group!.spent).toBeLessThanOrEqual(3);
      expect(server.questions.length).toBeLessThanOrEqual(PAPERS + 3 * 4);
    },
  );
});
