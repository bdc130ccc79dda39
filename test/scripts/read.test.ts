import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingReport } from '#app/ingest/reading-report.ts';
import { useTestDatabase } from '#test/support/database.ts';
import { answer, useModelServer } from '#test/support/model-server.ts';
import { propose } from '#test/support/proposals.ts';
import { claimboardBin, runClaimboard, toJsonLines } from './run-claimboard.ts';

const database = useTestDatabase({ perTest: true });
const server = useModelServer();
const abstract =
  'We present Sage. Sage reaches 90.0% accuracy on MATH. In 2019 a prior tally of 7.25 was set for GSM8K.';
const papers = Array.from({ length: 6 }, (_, i) => ({ id: `p${i}`, title: `Sage ${i}`, abstract }));
const claims = [
  propose(abstract, '90.0%', { benchmark: 'MATH', metric: 'accuracy', method: 'Sage' }),
  propose(abstract, '7.25', { benchmark: 'GSM8K', method: 'Sage' }),
];

let folder: string;
const path = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimboard-read-'));
  writeFileSync(path('papers.jsonl'), toJsonLines(papers));
  const gold = claims.map((claim) => {
    const start = abstract.indexOf(claim.quote);
    return { ...claim, start, end: start + claim.quote.length };
  });
  writeFileSync(path('gold.jsonl'), toJsonLines(papers.map(({ id }) => ({ id, claims: gold }))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The variables of a model that costs a cent an answer. */
const environment = () => ({
  DATABASE_URL: database.url,
  LLM_BASE_URL: server.baseUrl,
  LLM_MODEL: 'scripted-1',
  LLM_API_KEY: 'secret',
  LLM_PRICE_IN: '8',
  LLM_PRICE_OUT: '10',
  LLM_BACKOFF: '0.002',
  LLM_MAX_TOKENS: '200',
});
const run = (args: string[], { input, ...env }: Record<string, string> = {}) =>
  runClaimboard(args, { input, env: { ...environment(), ...env } });
const ingest = () => run(['ingest', path('papers.jsonl')]);

describe('claimboard read', () => {
  it('asks, stores and reports', async () => {
    await ingest();
    server.behave(() => answer(claims));
    const { code, stdout, stderr } = await run(['read', '--mode', 'assist']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/model +scripted-1/);
    expect(stdout).toMatch(/papers read +6/);
    expect(stdout).toMatch(/claims +0 by the rules alone, 6 by both, 6 by the model alone/);
    expect(stdout).toMatch(/for review +6 × model only/);
    expect(stdout).toMatch(/cost +\$0\.0600/);
    const again = await run(['read', '--mode', 'assist', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ papers: 0, calls: 0, waiting: 0 });
    expect(server.questions).toHaveLength(6);
  });

  it('stops before its budget is passed, and says so', async () => {
    await ingest();
    server.behave(() => answer(claims));
    const args = ['read', '--mode', 'assist', '--budget', '0.125', '--concurrency', '1', '--json'];
    const { code, stdout, stderr } = await run(args);
    const report = JSON.parse(stdout) as ReadingReport;
    expect(code).toBe(1);
    expect(report.stopped).toBe('budget');
    expect(report.cost).toBeLessThanOrEqual(0.125);
    expect(report.papers).toBeGreaterThan(0);
    expect(stderr).toMatch(/stopped before the budget would have been passed; \d papers wait; run it again/);
  });

  it('reports what went wrong, and reads the rest', async () => {
    await ingest();
    server.behave(({ title }) => (title === 'Sage 2' ? 'no JSON' : answer(claims)));
    const { code, stdout, stderr } = await run(['read', '--mode', 'assist']);
    expect(code).toBe(1);
    expect(stderr).toContain('no answer about "Sage 2": the answer is not of the agreed form');
    expect(stdout).toMatch(/papers read +5/);
    expect(stdout + stderr).not.toContain('secret');
  });

  it('is off until somebody names a model', async () => {
    for (const args of [
      ['read', '--mode', 'assist'],
      ['extract', '--mode', 'llm'],
    ]) {
      const { code, stderr } = await run(args, { LLM_MODEL: '' });
      expect([code, stderr]).toEqual([
        3,
        expect.stringMatching(/^claimboard: LLM_MODEL is not set: .*LLM_BASE_URL/),
      ]);
    }
    expect((await run(['read', '--mode', 'rules'], { LLM_MODEL: '' })).code).toBe(0);
    expect(server.questions).toHaveLength(0);
  });

  it.each([
    [['read', '--mode', 'guess'], {}, 2, /Allowed choices are/],
    [['read', '--budget', 'much'], {}, 2, /amount in dollars/],
    [['read', '--limit', '0'], {}, 2, /whole number/],
    [
      ['read', '--mode', 'both', '--budget', '1'],
      { LLM_PRICE_IN: '', LLM_PRICE_OUT: '' },
      3,
      /a budget needs prices/,
    ],
    [['read', '--mode', 'assist'], { LLM_PRICE_IN: '' }, 3, /Set both LLM_PRICE_IN and LLM_PRICE_OUT/],
    [['read', '--mode', 'assist'], { LLM_BASE_URL: 'here' }, 3, /LLM_BASE_URL must be an address/],
    [['read', '--mode', 'assist'], { LLM_CONCURRENCY: 'many' }, 3, /LLM_CONCURRENCY must be a whole number/],
    [['eval', 'x', '--papers', 'y', '--mode', 'rules,guess'], {}, 2, /There is no mode "guess"/],
    [['eval', 'x', '--mode', 'rules'], {}, 2, /give --papers/],
  ])('ends %j with %j in %i', async (args, env, code, message) => {
    const result = await run(args, env as Record<string, string>);
    expect([result.code, result.stderr]).toEqual([code, expect.stringMatching(message)]);
  });

  it('ends at once where the endpoint refuses access', async () => {
    await ingest();
    server.behave(() => ({ status: 401 }));
    const { code, stderr } = await run(['read', '--mode', 'assist']);
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/stopped, the endpoint refuses access \(401\): check LLM_API_KEY/),
    ]);
  });

  it('killed at any moment leaves whole papers, and pays for no answer twice', async () => {
    await ingest();
    server.behave(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return answer(claims);
    });
    const child = spawn(process.execPath, [claimboardBin, 'read', '--mode', 'assist', '--concurrency', '1'], {
      env: { ...process.env, ...environment() },
      stdio: 'ignore',
    });
    while (server.questions.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGKILL');
    await once(child, 'close');
    const kept = (await database.db.selectFrom('llmAnswers').select('textSha256').execute()).length;
    const { code } = await run(['read', '--mode', 'assist']);
    expect(code).toBe(0);
    const questions = server.questions.length;
    expect(questions).toBeLessThanOrEqual(7);
    expect(kept).toBeGreaterThanOrEqual(2);
    const stored = await database.db.selectFrom('currentClaims').select('paperId').execute();
    expect(stored).toHaveLength(12);
  });
});

describe('claimboard extract --mode', () => {
  it('writes the papers in order, each claim with who found it', async () => {
    server.behave(async ({ title }) => {
      // The first paper's answer comes last.
      await new Promise((resolve) => setTimeout(resolve, title === 'Sage 0' ? 150 : 5));
      return title === 'Sage 4' ? { status: 400 } : answer(claims);
    });
    const input = `${toJsonLines(papers.slice(0, 2))}no paper\n${toJsonLines(papers.slice(2))}`;
    const { code, stdout, stderr } = await run(['extract', '--mode', 'both'], { input });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; claims: { source: string }[] });
    expect(lines.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
    expect(lines[0]?.claims.map(({ source }) => source)).toEqual(['both', 'model']);
    expect(lines[4]?.claims.map(({ source }) => source)).toEqual(['rules']);
    expect(stderr).toMatch(/line 3: /);
    expect(stderr).toMatch(/paper p4: the question was turned down \(400\)/);
    expect(code).toBe(1);
  });
});

describe('claimboard eval --mode', () => {
  it('puts the modes side by side, with what they cost and how fast they are', async () => {
    server.behave(() => answer(claims));
    const args = [
      'eval',
      path('gold.jsonl'),
      '--papers',
      path('papers.jsonl'),
      '--mode',
      'rules,llm,assist,both',
    ];
    const { code, stdout } = await run([...args, '--json']);
    expect(code).toBe(0);
    const { modes } = JSON.parse(stdout) as {
      modes: { mode: string; asked: number; costPerThousand: number; found: { f1: number } }[];
    };
    expect(modes.map(({ mode, asked }) => [mode, asked])).toEqual([
      ['rules', 0],
      ['llm', 6],
      ['assist', 6],
      ['both', 6],
    ]);
    expect(modes.map(({ found }) => found.f1)).toEqual([expect.closeTo(2 / 3), 1, 1, 1]);
    expect(modes.map(({ costPerThousand }) => costPerThousand)).toEqual([
      0,
      ...Array<unknown>(3).fill(expect.closeTo(10)),
    ]);
    const asked = server.questions.length;
    const table = await run(args);
    expect(table.stdout).toMatch(
      /F1 by mode +found +placed +attributed +leaderboard +row +asked +per 1000 papers +papers\/s/,
    );
    expect(table.stdout).toMatch(/rules +66\.7/);
    expect(table.stdout).toMatch(/assist +100\.0 .* 6 +\$10\.000/);
    expect(server.questions.length).toBe(asked);
  });

  it('shows what asking about more and more papers brings', async () => {
    server.behave(() => answer(claims));
    const args = [
      'eval',
      path('gold.jsonl'),
      '--papers',
      path('papers.jsonl'),
      '--mode',
      'assist',
      '--curve',
    ];
    const { code, stdout } = await run([...args, '--json']);
    expect(code).toBe(0);
    const { modes, curve } = JSON.parse(stdout) as {
      modes: { mode: string }[];
      curve: {
        candidates: number;
        unanswered: number;
        points: { share: number; asked: number; found: { f1: number } }[];
      };
    };
    expect(modes.map(({ mode }) => mode)).toEqual(['assist']);
    expect(curve).toMatchObject({ candidates: 6, unanswered: 0 });
    expect(curve.points.map(({ asked }) => asked)).toEqual([0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6]);
    expect(curve.points[0]?.found.f1).toBeCloseTo(2 / 3);
    expect(curve.points[10]?.found.f1).toBe(1);
    const table = await run(args);
    expect(table.stdout).toMatch(/F1 by share asked of 6 papers +asked +least gain +found/);
    expect(table.stdout).toMatch(/^0 % +0 +– +66\.7/m);
    expect(table.stdout).toMatch(/^100 % +6 +0\.\d\d +100\.0/m);
    expect(server.questions).toHaveLength(6);
  });

  it.each(['rules', 'both', ''])('draws that curve of mode assist alone, not of "%s"', async (mode) => {
    const modes = mode ? ['--mode', mode] : [];
    const { code, stderr } = await run([
      'eval',
      path('gold.jsonl'),
      '--papers',
      path('papers.jsonl'),
      ...modes,
      '--curve',
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--curve shows what mode assist brings: give --mode assist/);
  });
});
