/** Finds a Chromium for the browser tests, or installs one where the machine has none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const PLAYWRIGHT_CLI = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));

const isRoot = () => process.getuid?.() === 0;

/**
 * The path of a Chromium that starts on this machine, or undefined. In this order: `CHROMIUM_PATH`, Playwright's own,
 * the system's.
 * @returns {string | undefined}
 * @throws {Error} where `CHROMIUM_PATH` is set but names no program that starts
 */
export function findInstalledBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !isStartable(chosen)) {
    throw new Error(
      `CHROMIUM_PATH is ${chosen}, which does not start. Set it to a Chromium or Chrome, or unset it.`,
    );
  }
  return chosen || [chromium.executablePath(), ...listSystemBrowsers()].find(isStartable);
}

/**
 * The path of a Chromium, installed if need be: by Playwright's installer, else, as root on Debian and its kin, by
 * apt-get. Every step has a time limit, so a machine without a network gets its answer too.
 * @param {(line: string) => void} log told before each step that takes a while
 * @returns {string}
 * @throws {Error} with a message that says what to do, where no browser can be had
 */
export function findOrInstallBrowser(log) {
  const installed = findInstalledBrowser();
  if (installed) return installed;
  for (const [name, install] of [
    ["Playwright's installer", installWithPlaywright],
    ["the system's packages", installWithApt],
  ]) {
    log(`No Chromium on this machine; trying ${name}.`);
    install();
    const browser = findInstalledBrowser();
    if (browser) return browser;
  }
  throw new Error(
    'No Chromium found, and none could be installed. Run `npx playwright install --with-deps chromium`, or install ' +
      'your system’s chromium package, or set CHROMIUM_PATH to a Chromium or Chrome, then run the tests again.',
  );
}

function installWithPlaywright() {
  run(process.execPath, [PLAYWRIGHT_CLI, 'install', 'chromium'], 300, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: process.env.PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT ?? '10000',
  });
  // The download may be complete and still lack the system's libraries, which only root can add.
  const browser = chromium.executablePath();
  if (existsSync(browser) && !isStartable(browser) && isRoot()) {
    run(process.execPath, [PLAYWRIGHT_CLI, 'install-deps', 'chromium'], 600);
  }
}

function installWithApt() {
  if (!isRoot() || !findOnPath('apt-get')) return;
  const patience = [
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'Acquire::Retries=1',
    '-o',
    'DPkg::Lock::Timeout=120',
  ];
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', [...patience, 'update', '-q'], 180, environment);
  run('apt-get', [...patience, 'install', '-yq', '--no-install-recommends', 'chromium'], 600, environment);
}

/** Whether the program starts at all: it does not where its shared libraries are missing. */
function isStartable(program) {
  return (
    existsSync(program) &&
    spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  );
}

function listSystemBrowsers() {
  return [...SYSTEM_NAMES.map(findOnPath).filter(Boolean), ...MAC_APPLICATIONS];
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function run(command, args, seconds, environment = {}) {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...environment },
  });
}
