// Bundles scripts/fit/fit.ts for plain Node and runs it. Plain JavaScript, as scripts/build-cli.js is.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

await build({
  entryPoints: ['scripts/fit/fit.ts'],
  outfile: 'build/fit.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['build/fit.mjs', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
