// Bundles scripts/fit/fit.ts, or with `names` scripts/fit/fit-names.ts, for plain Node and runs it. Plain JavaScript, as scripts/build-cli.js is.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// Named after the process: two fits may run side by side.
const outfile = `build/fit-${process.pid}.mjs`;

const [what, ...others] = process.argv.slice(2);
const isNames = what === 'names';

await build({
  entryPoints: [isNames ? 'scripts/fit/fit-names.ts' : 'scripts/fit/fit.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...(isNames ? others : process.argv.slice(2))], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
rmSync(outfile, { force: true });
