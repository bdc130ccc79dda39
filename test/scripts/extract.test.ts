import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { SLOT_NAMES, type Claim } from '#app/extraction/claim.ts';
import { claimboardBin, runClaimboard, toJsonLines } from './run-claimboard.ts';

const paper = {
  id: 'sage',
  title: 'Sage: a method',
  abstract: 'We present Sage. Sage achieves 90.0% accuracy on MATH, surpassing GPT-4 by 4.5%.',
};

/** Several benchmarks and systems for each number, and no word of what was measured: something of it is doubtful. */
const doubtful = [
  'We compare Heron, Egret and Stork on MATH and Quill. The best of them reaches 71.4%, the second 68.2%.',
  'Sage and GPT-4 differ: 71.4% and 68.2% on MATH and Quill, and with Egret as a verifier it is 74.0%.',
].map((abstract, id) => ({ id, title: 'On proofs', abstract }));

function parseAnswers(stdout: string) {
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as { id: unknown; claims: Claim[] });
}

describe('claimboard extract', () => {
  it('answers one line a paper, in order, with every field of every claim', async () => {
    const papers = Array.from({ length: 300 }, (_, i) => ({ ...paper, id: `p${i}` }));
    const { code, stdout, stderr } = await runClaimboard(['extract'], { input: toJsonLines(papers) });
    expect([code, stderr]).toEqual([0, '']);
    const answers = parseAnswers(stdout);
    expect(answers.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
    const [claim] = answers[0]!.claims;
    expect(Object.keys(claim!).sort()).toEqual(
      [
        ...[
          'start',
          'end',
          'quote',
          'value',
          'low',
          'unit',
          'kind',
          'basis',
          'change',
          'benchmark',
          'metric',
          'setting',
          'method',
          'base',
        ],
        ...['role', 'versus', 'from', 'qualifier', 'rule', 'confidence', 'slotConfidence'],
      ].sort(),
    );
    expect(paper.abstract.slice(claim!.start, claim!.end)).toBe(claim!.quote);
    expect(Object.keys(claim!.slotConfidence)).toEqual([...SLOT_NAMES]);
  });

  it('gives the same with worker threads', async () => {
    const papers = Array.from({ length: 1000 }, (_, i) => ({
      ...paper,
      id: i,
      abstract: `${paper.abstract} ${i}`,
    }));
    const input = `${toJsonLines(papers.slice(0, 500))}nonsense\n${toJsonLines(papers.slice(500))}`;
    const [alone, together] = [
      await runClaimboard(['extract'], { input }),
      await runClaimboard(['extract', '--jobs', '3'], { input }),
    ];
    expect(together).toEqual(alone);
    expect(alone.code).toBe(1);
    expect(parseAnswers(alone.stdout)).toHaveLength(1000);
  });

  it('reports malformed lines, skips them and ends with 1', async () => {
    const good = toJsonLines([paper]);
    const latin1 = Buffer.from('{"id":"x","title":"\u00dc","abstract":"A"}\n', 'latin1');
    const input = Buffer.concat(
      [
        good,
        '{"id":"cut","abstr\n',
        '\n',
        latin1,
        '{"id":"t","title":"T"}\n',
        `{"x":"${'y'.repeat(9e6)}"}\n`,
        good,
      ].map((part) => Buffer.from(part as string)),
    );
    const { code, stdout, stderr } = await runClaimboard(['extract'], { input });
    expect(code).toBe(1);
    expect(parseAnswers(stdout).map(({ id }) => id)).toEqual(['sage', 'sage']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'claimboard extract: line 2: the JSON ends too early (cut off?)',
      'claimboard extract: line 4: not valid UTF-8 (Latin-1 or Windows-1252? Save the file as UTF-8)',
      'claimboard extract: line 5: abstract: missing',
      'claimboard extract: line 6: line of 9.0 MB; the limit is 8.4 MB',
    ]);
  });

  it('has nothing to say about nothing', async () => {
    expect(await runClaimboard(['extract'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('explains every number to people', async () => {
    const abstract = `${paper.abstract} It was trained on 8 GPUs in 2024.`;
    const { code, stdout } = await runClaimboard(['extract', '--explain'], {
      input: toJsonLines([{ ...paper, abstract }]),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('sage  Sage: a method');
    expect(stdout).toMatch(/\[90\.0%\].*\n\s+score 90 %.*confidence/);
    expect(stdout).toMatch(
      /slots: kind 0\.\d\d · benchmark 0\.\d\d · metric 0\.\d\d · method 0\.\d\d · role 0\.\d\d\n/,
    );
    expect(stdout).toMatch(/no claim: /);
  });

  it('tells people why doubtful slots were filled so, the least sure first', async () => {
    const { code, stdout } = await runClaimboard(['extract', '--explain'], { input: toJsonLines(doubtful) });
    expect(code).toBe(0);
    const DOUBT =
      / {4}doubtful: \w+ (0\.\d\d), .+ \[0\.\d\d\] rather than .+ \[0\.\d\d\]\n((?: {6}[+-]\d+\.\d\d \S.*\n)*)/g;
    const told = stdout.split(/\n(?= {2}…)/).map((text) => [...`${text}\n`.matchAll(DOUBT)]);
    expect(told.flat().length).toBeGreaterThan(0);
    expect(told.flat()).toHaveLength(stdout.match(/doubtful: /g)?.length ?? 0);
    for (const doubts of told) {
      const confidences = doubts.map(([, confidence]) => Number(confidence));
      expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
      for (const [, , reasons = ''] of doubts)
        expect(reasons).toMatch(/^(?: {6}\+.*\n){0,3}(?: {6}-.*\n){0,2}$/);
    }
  });

  it('says so in its help', async () => {
    const { stdout } = await runClaimboard(['extract', '--help']);
    expect(stdout).toMatch(/--explain.*\n?.*why its doubtful slots/s);
    expect(stdout).toContain('runner-up');
  });

  it('tells people which gains are declines', async () => {
    const abstract = 'Without its verifier, accuracy on MATH drops by 7.5 points.';
    const { stdout } = await runClaimboard(['extract', '--explain'], {
      input: toJsonLines([{ ...paper, abstract }]),
    });
    expect(stdout).toMatch(/basis: absolute · change: decline/);
  });

  it('ends quietly when its reader leaves', async () => {
    const child = spawn(process.execPath, [claimboardBin, 'extract']);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on('error', () => {});
    const line = toJsonLines([paper]).repeat(1000);
    const feeding = setInterval(() => child.stdin.writable && child.stdin.write(line), 5);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number | null];
    clearInterval(feeding);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('reads no more than its reader takes', async () => {
    const child = spawn(process.execPath, [claimboardBin, 'extract']);
    const chunk = Buffer.from(toJsonLines([paper]).repeat(500));
    let sent = 0;
    const feed = () => {
      while (sent < 200e6 && child.stdin.write(chunk)) sent += chunk.length;
    };
    child.stdin.on('drain', feed).on('error', () => {});
    feed();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    child.kill('SIGKILL');
    expect(sent).toBeLessThan(20e6);
  });
});
