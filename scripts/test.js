/**
 * What `npm test` runs: every check of the project in order, each under a heading with the time it took. All stages
 * run even when an early one fails; the last line sums up in the form `N passed, N failed, N skipped`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runProgram } from './testing/run-program.js';
import { listStages } from './testing/stages.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const reports = mkdtempSync(path.join(tmpdir(), 'claimboard-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const stages = listStages(reports);
const { only, extra } = readArguments();
const results = [];
for (const stage of stages) if (only.includes(stage.name)) results.push(await runStage(stage));
sumUp(results);

function readArguments() {
  const names = stages.map(({ name }) => name);
  const help = `npm test: runs every check of the project.

  npm test                                    everything
  npm test -- --only lint,vitest              some stages: ${names.join(', ')}
  npm test -- --only vitest -- test/sources   what follows the second -- goes to Vitest or Playwright
`;
  try {
    const { values, positionals } = parseArgs({
      options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help) {
      process.stdout.write(help);
      process.exit(0);
    }
    const chosen = values.only?.split(',') ?? names;
    const unknown = chosen.filter((name) => !names.includes(name));
    if (unknown.length > 0) throw new Error(`No stage is named ${unknown.join(', ')}.`);
    if (positionals.length > 0 && !values.only) throw new Error('Further arguments need --only.');
    return { only: chosen, extra: positionals };
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${help}`);
    process.exit(2);
  }
}

/**
 * Runs the programs of a stage and counts their tests. A stage that ends badly has at least one failure.
 * @param {import('./testing/stages.js').Stage} stage
 */
async function runStage({ heading, minutes, programs, environment, count }) {
  printHeading(heading);
  const started = performance.now();
  let endedWell = true;
  try {
    const settings = { minutes, environment: { ...process.env, ...(await environment?.()) } };
    for (const program of programs(extra)) endedWell = (await runProgram(program, settings)) && endedWell;
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    endedWell = false;
  }
  const seconds = (performance.now() - started) / 1000;
  const counts = count?.() ?? { passed: endedWell ? 1 : 0, failed: 0, skipped: [] };
  if (!endedWell) counts.failed = Math.max(1, counts.failed);
  return { heading, seconds, ...counts };
}

function sumUp(results) {
  printHeading('Summary');
  for (const { heading, seconds, passed, failed, skipped } of results) {
    const verdict = failed > 0 ? 'FAILED' : 'ok';
    const columns = [verdict.padEnd(6), heading.padEnd(26), `${seconds.toFixed(1)} s`.padStart(8)];
    process.stdout.write(`${columns.join('  ')}   ${toLine(passed, failed, skipped.length)}\n`);
  }
  const skipped = results.flatMap((result) => result.skipped);
  if (skipped.length > 0)
    process.stdout.write(`\nSkipped:\n${skipped.map((name) => `  - ${name}\n`).join('')}`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`\n${toLine(passed, failed, skipped.length)}\n`);
}

function toLine(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function printHeading(text) {
  process.stdout.write(`\n── ${text} ${'─'.repeat(72 - text.length)}\n`);
}
