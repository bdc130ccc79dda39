import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLines } from '#app/sources/byte-lines.ts';
import { openInput } from '../open-input.ts';

/** What parses and writes every line again, and does nothing else: the floor that any reader of such a file stands on. */
const RESERIALISE = `
import { createInterface } from 'node:readline';
import { createWriteStream } from 'node:fs';
const out = createWriteStream('/dev/null');
for await (const line of createInterface({ input: process.stdin })) out.write(JSON.stringify(JSON.parse(line)) + '\\n');`;

export interface ExtractTiming {
  papers: number;
  /** Wall-clock seconds of the whole process, the fastest of the rounds. */
  extractSeconds: number;
  reserialiseSeconds: number;
  /** How many times as long extraction takes. */
  ratio: number;
  papersPerSecond: number;
}

/**
 * Times `claimboard extract` against a program that only parses and writes the same lines, in turn, as whole processes.
 * @param file JSON Lines of papers
 * @param rounds how often each is run; the fastest counts, since noise only ever adds
 */
export async function benchExtract(file: string, rounds: number): Promise<ExtractTiming> {
  const papers = await countLines(file);
  const launcher = fileURLToPath(new URL('../../scripts/claimboard.js', import.meta.url));
  const extract = ['--', launcher, 'extract'];
  const reserialise = ['--input-type=module', '-e', RESERIALISE];
  let extractSeconds = Infinity;
  let reserialiseSeconds = Infinity;
  for (let round = 0; round < rounds; round++) {
    reserialiseSeconds = Math.min(reserialiseSeconds, await timeProcess(reserialise, file));
    extractSeconds = Math.min(extractSeconds, await timeProcess(extract, file));
  }
  return {
    papers,
    extractSeconds,
    reserialiseSeconds,
    ratio: extractSeconds / reserialiseSeconds,
    papersPerSecond: papers / extractSeconds,
  };
}

async function timeProcess(args: readonly string[], file: string): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  createReadStream(file).pipe(child.stdin);
  // A child that ends early says so by its exit code; the broken pipe says nothing more.
  child.stdin.on('error', () => {});
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0 && code !== 1) throw new Error(`A timed process ended with exit code ${code}.`);
  return (performance.now() - started) / 1000;
}

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const _ of readLines(await openInput(file))) lines += 1;
  return lines;
}
