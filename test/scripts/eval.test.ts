import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runClaimboard, toJsonLines } from './run-claimboard.ts';

const abstract = 'Sage achieves 90.0% accuracy on MATH.';
const claim = {
  start: 14,
  end: 19,
  quote: '90.0%',
  value: 90,
  unit: '%',
  kind: 'score',
  basis: null,
  benchmark: 'MATH',
  metric: 'accuracy',
  method: 'Sage',
  base: null,
  role: 'proposed',
};

describe('claimboard eval', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimboard-eval-'));
    writeFileSync(path('gold.jsonl'), toJsonLines([{ id: 'sage', claims: [claim] }]));
    writeFileSync(path('papers.jsonl'), toJsonLines([{ id: 'sage', title: 'Sage', abstract }]));
    writeFileSync(
      path('wrong.jsonl'),
      toJsonLines([{ id: 'sage', claims: [{ ...claim, benchmark: 'GSM8K', rule: 'r' }] }]),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('extracts the papers and scores them', async () => {
    const { code, stdout } = await runClaimboard([
      'eval',
      path('gold.jsonl'),
      '--papers',
      path('papers.jsonl'),
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      found: { f1: 1, hits: 1 },
      attributed: { f1: 1 },
      papersNotPredicted: 0,
    });
  });

  it('scores predictions and lists where they disagree', async () => {
    const args = [
      'eval',
      path('gold.jsonl'),
      '--predictions',
      path('wrong.jsonl'),
      '--papers',
      path('papers.jsonl'),
      '--errors',
    ];
    const { code, stdout } = await runClaimboard(args);
    expect(code).toBe(0);
    expect(stdout).toContain('sage: not placed  …Sage achieves [90.0%] accuracy on MATH.…');
    expect(stdout).toContain('gold  score 90: on MATH, accuracy, by Sage, proposed');
    expect(stdout).toContain('got   score 90: on GSM8K');
    expect(stdout).toMatch(/found +100\.0 +100\.0 +100\.0 +1 +0 +0/);
    expect(stdout).toMatch(/placed +0\.0 +0\.0 +0\.0 +0 +1 +1/);
  });

  it.each([
    [['eval', 'gold.jsonl'], 2, /give --papers/],
    [
      ['eval', '/no/such/gold.jsonl', '--papers', 'x'],
      3,
      /cannot read \/no\/such\/gold\.jsonl: there is no such file/,
    ],
  ])('ends %j with %i', async (args, code, message) => {
    const run = await runClaimboard(args);
    expect(run.code).toBe(code);
    expect(run.stderr).toMatch(message);
  });

  it('refuses a gold file with a broken line', async () => {
    writeFileSync(path('broken.jsonl'), '{"id":"a","claims":[]}\n{"id":"b","claims":[{"start":"x"}]}\n');
    const { code, stderr } = await runClaimboard([
      'eval',
      path('broken.jsonl'),
      '--papers',
      path('papers.jsonl'),
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/broken\.jsonl, line 2: claims\.0\.start/);
  });
});
