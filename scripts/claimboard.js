#!/usr/bin/env node
// Starts the command line from its bundle, and rebuilds the bundle first where a source has changed since.
import { readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import v8 from 'node:v8';

const root = new URL('../', import.meta.url);
const outDir = new URL('build/cli/', root);

/** @returns {{ entry: string, inputs: [string, number, number][] } | undefined} */
function readCurrentBuild() {
  try {
    return JSON.parse(readFileSync(new URL('current.json', outDir), 'utf8'));
  } catch {
    return undefined;
  }
}

function isStale({ entry, inputs }) {
  if (!statSync(new URL(entry, outDir), { throwIfNoEntry: false })) return true;
  return inputs.some(([path, mtimeMs, size]) => {
    const file = statSync(new URL(path, root), { throwIfNoEntry: false });
    return file?.mtimeMs !== mtimeMs || file.size !== size;
  });
}

async function rebuild() {
  const { buildCli } = await import('./build-cli.js');
  await buildCli();
}

/** What is wrong with the sources, esbuild has already printed; nothing to add but the exit code. */
function failUnlessUsable(error, hasBuild) {
  if (error?.errors?.length) process.exit(1);
  // A checkout that may not be written to, or has lost esbuild, still runs what it has.
  if (!hasBuild) throw error;
}

const before = readCurrentBuild();
if (!before || isStale(before)) await rebuild().catch((error) => failUnlessUsable(error, before));
// Reading papers runs many small functions a little each: compiled at once and cheaply they are done sooner than the
// optimiser, which comes in only for what stays hot (docs/decisions/0009-compile-early-optimise-late.md).
if (/^(?:extract|eval)$/.test(process.argv[2] ?? '')) {
  v8.setFlagsFromString('--always-sparkplug');
  v8.setFlagsFromString('--interrupt-budget=1500000');
}
module.enableCompileCache?.();
await import(new URL(readCurrentBuild().entry, outDir).href);
