/**
 * Files much larger than the heap are read in flat memory, and by a process of its own that is given little of it. Small by
 * default; CLAIMBOARD_LARGE_MB=1024 with a heap of 512 MB is the real thing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MEGABYTES = Number(process.env.CLAIMBOARD_LARGE_MB) || 24;
const HEAP_MB = MEGABYTES > 512 ? 512 : 32;
const folder = mkdtempSync(path.join(tmpdir(), 'claimboard-large-'));
const program = path.join(folder, 'count-papers.mjs');

beforeAll(async () => {
  const entry = fileURLToPath(new URL('../support/count-papers.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile: program, bundle: true, platform: 'node', format: 'esm' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = 'We measure what nobody has measured before, on a road that is longer than it looks. '.repeat(
  14,
);
const RECORDS: Record<string, (i: number) => string> = {
  jsonl: (i) =>
    `${JSON.stringify({ id: `p${i}`, title: `Paper ${i}`, abstract: `It reaches ${i % 100}%. ${words}` })}\n`,
  bibtex: (i) =>
    `@inproceedings{p${i},\n  title = "Paper ${i} by G{\\"o}del",\n  author = {Lind, Mara and Str{\\"o}m, Ole},\n  abstract = {It reaches ${i % 100}\\%. ${words}},\n  year = 2025\n}\n\n`,
};

describe.each(Object.keys(RECORDS))('a large %s file', (format) => {
  it(
    `of ${MEGABYTES} MB is read on a heap of ${HEAP_MB} MB`,
    async () => {
      const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, program], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      const written = await feed(child.stdin, RECORDS[format]!);
      const [code] = (await once(child, 'close')) as [number];
      expect(code).toBe(0);
      const { papers, malformed, peakMb } = JSON.parse(output) as Record<string, number>;
      if (process.env.CLAIMBOARD_LARGE_MB) console.log(`${format}: ${papers} papers, peak ${peakMb} MB`);
      expect([papers, malformed]).toEqual([written, 0]);
    },
    MEGABYTES * 1000 + 60_000,
  );
});

/** Writes records until there is enough of them; returns how many. */
async function feed(stdin: NodeJS.WritableStream, toRecord: (i: number) => string): Promise<number> {
  let count = 0;
  for (let bytes = 0; bytes < MEGABYTES * 1e6;) {
    let batch = '';
    while (batch.length < 256 * 1024) batch += toRecord(count++);
    bytes += batch.length;
    if (!stdin.write(batch)) await once(stdin, 'drain');
  }
  stdin.end();
  return count;
}
