import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './support/test.ts';

const program = fileURLToPath(new URL('../scripts/claimboard.js', import.meta.url));

interface Printed {
  large: { papers: number; claims: number };
  pages: { name: string; page: string; largeMs: number }[];
  plans: { page: string; queries: number; scans: string[] }[];
}

/** Times are left to whoever measures on a quiet machine; what Postgres plans is the same on every one. */
test('no page of a large database reads all claims, and each makes a handful of queries', () => {
  test.setTimeout(240_000);
  const args = ['bench', 'web', '--papers', '6000', '--rounds', '1', '--seconds', '1', '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: path.dirname(path.dirname(program)),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(stdout, stderr).toMatch(/^\{/);
  const { large, pages, plans } = JSON.parse(stdout) as Printed;
  expect(large.papers).toBe(6000);
  expect(large.claims).toBeGreaterThan(10_000);
  expect(pages.map(({ page }) => page)).toEqual(plans.map(({ page }) => page));
  expect(plans.length).toBeGreaterThanOrEqual(10);
  for (const { page, queries, scans } of plans) {
    expect(scans, page).toEqual([]);
    expect(queries, page).toBeGreaterThan(0);
    expect(queries, page).toBeLessThanOrEqual(8);
  }
});
