import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '#scripts/testing/count-tests.js';

const directory = mkdtempSync(path.join(tmpdir(), 'claimboard-counts-'));
afterAll(() => rmSync(directory, { recursive: true }));

function write(report: unknown): string {
  const file = path.join(directory, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe('countVitest', () => {
  it('counts each test by its status and names the skipped', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a' },
      { status: 'passed', fullName: 'b' },
      { status: 'failed', fullName: 'c' },
      { status: 'skipped', fullName: 'd (no gold here)' },
      { status: 'todo', fullName: 'e' },
    ];
    expect(countVitest(write({ testResults: [{ status: 'failed', assertionResults }] }))).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['d (no gold here)', 'e'],
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = { testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countVitest(write(report)).failed).toBe(1);
  });
});

describe('countPlaywright', () => {
  it('walks through nested suites and gives the reason of a skipped test', () => {
    const spec = (title: string, status: string, annotations: object[] = []) => ({
      title,
      tests: [{ status, annotations }],
    });
    const report = {
      suites: [
        {
          specs: [spec('a', 'expected'), spec('b', 'unexpected'), spec('c', 'flaky')],
          suites: [
            { specs: [spec('d', 'skipped', [{ type: 'skip', description: 'the list is not here' }])] },
          ],
        },
      ],
    };
    expect(countPlaywright(write(report))).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['d: the list is not here'],
    });
  });

  it('counts nothing where the report was never written', () => {
    expect(countPlaywright(path.join(directory, 'absent.json'))).toEqual({
      passed: 0,
      failed: 0,
      skipped: [],
    });
  });
});
