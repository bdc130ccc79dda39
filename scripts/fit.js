// Bundles scripts/fit/fit.ts, or with `names` or `arbitration` scripts/fit/fit-names.ts and the like, for plain Node and runs it. Plain JavaScript, as scripts/build-cli.js is.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// Named after the process: two fits may run side by side.
const outfile = `build/fit-${process.pid}.mjs`;

const [what, ...others] = process.argv.slice(2);
const isOther = what === 'names' || what === 'arbitration';

await build({
  entryPoints: [isOther ? `scripts/fit/fit-${what}.ts` : 'scripts/fit/fit.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...(isOther ? others : process.argv.slice(2))], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
rmSync(outfile, { force: true });
