/** What `npm test` runs, in this order. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countPlaywright, countVitest } from './count-tests.js';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const bin = (name) => path.join(modules, name);

/**
 * @typedef {object} Stage
 * @property {string} name what selects it on the command line
 * @property {string} heading
 * @property {number} minutes how long one of its programs may take before it is ended
 * @property {(extra: string[]) => string[][]} programs Node programs with their arguments, run one after another
 * @property {() => Promise<Record<string, string>>} [environment] settings to find out before the programs run
 * @property {() => import('./count-tests.js').Counts} [count] from its report; a stage without one counts as one test
 */

/**
 * @param {string} reports the directory that the stages write their reports to
 * @returns {Stage[]}
 */
export function listStages(reports) {
  const report = (name) => path.join(reports, `${name}.json`);
  const vitest = (name, ...args) => [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report(name)}`,
    ...args,
  ];

  return [
    { name: 'types', heading: 'Type check', minutes: 5, programs: () => [[bin('typescript/bin/tsc')]] },
    {
      name: 'lint',
      heading: 'Lint and format',
      minutes: 10,
      programs: () => [
        [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
        [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
      ],
    },
    {
      name: 'rooms',
      heading: 'Boundaries between rooms',
      minutes: 5,
      programs: () => [vitest('rooms', 'test/architecture.test.ts')],
      count: () => countVitest(report('rooms')),
    },
    {
      name: 'vitest',
      heading: 'Unit and integration tests',
      minutes: 25,
      programs: (extra) => [vitest('vitest', '--exclude', 'test/architecture.test.ts', ...extra)],
      count: () => countVitest(report('vitest')),
    },
    {
      name: 'build',
      heading: 'Build of the web app',
      minutes: 10,
      programs: () => [[bin('@remix-run/dev/dist/cli.js'), 'vite:build', '--logLevel', 'warn']],
    },
    {
      name: 'e2e',
      heading: 'Stories in a real browser',
      minutes: 30,
      programs: (extra) => [[bin('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...extra]],
      environment: async () => ({
        CHROMIUM_PATH: await findBrowser(),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e'),
      }),
      count: () => countPlaywright(report('e2e')),
    },
  ];
}

/** Loaded only when needed: it imports Playwright, and the other stages need none. */
async function findBrowser() {
  const { findOrInstallBrowser } = await import('./find-browser.js');
  return findOrInstallBrowser((line) => process.stdout.write(`${line}\n`));
}
