// Bundles scripts/cli.ts for plain Node into build/cli/. Plain JavaScript: it runs from `npm ci`, before anything is built.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'build/cli');
/** Small libraries that every command needs; anything else is loaded from node_modules when a command asks for it. */
const BUNDLED = ['commander', 'zod'];
const DAY = 24 * 60 * 60 * 1000;

/**
 * Builds the command line. Every output file is named after its content and `current.json`, which names the entry, is
 * renamed into place last: processes that build or run at the same time never see half of a build.
 * @returns {Promise<string>} path of the entry
 */
export async function buildCli() {
  const { build } = await import('esbuild');
  const startedAt = Date.now();
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const external = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !BUNDLED.includes(name),
  );
  const result = await build({
    absWorkingDir: root,
    entryPoints: { cli: 'scripts/cli.ts' },
    outdir: 'build/cli',
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external,
    jsx: 'automatic',
    // Commander is CommonJS and asks for Node's own modules through require.
    banner: {
      js: "import { createRequire as createCliRequire } from 'node:module'; const require = createCliRequire(import.meta.url);",
    },
    plugins: [adaptSources],
    metafile: true,
    write: false,
    logLevel: 'error',
  });

  mkdirSync(outDir, { recursive: true });
  for (const file of result.outputFiles) writeAtomically(file.path, file.contents);
  const entry = Object.keys(result.metafile.outputs).find((path) => /\/cli-[^/]*\.js$/.test(path));
  if (!entry) throw new Error('esbuild returned no entry');
  const current = { entry: relative('build/cli', entry), inputs: stampInputs(result.metafile, startedAt) };
  writeAtomically(join(outDir, 'current.json'), JSON.stringify(current));
  removeOldFiles(new Set(result.outputFiles.map((file) => file.path)));
  return join(root, entry);
}

/** Two changes to our own sources on their way into the bundle. */
const adaptSources = {
  name: 'adapt-sources',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      // `import.meta.url` means the source file, wherever the bundler puts the code: files beside it are found.
      const fromChunk = JSON.stringify(relative(outDir, path).split(sep).join('/'));
      const contents = readFileSync(path, 'utf8')
        .replaceAll(/\bimport\.meta\.url\b/g, `(new URL(${fromChunk}, import.meta.url).href)`)
        // As a namespace, zod loses what nobody uses: a quarter of it is left, and the start is faster for it.
        .replaceAll("import { z } from 'zod'", "import * as z from 'zod'");
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
    // V8 reads data faster from a text than from program code.
    build.onLoad({ filter: /\.json$/ }, ({ path }) => {
      const data = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: 'js' };
    });
  },
};

/** The sources that went in, with time and size, so that the launcher can tell whether any has changed since. */
function stampInputs(metafile, startedAt) {
  const sources = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules/'));
  return [...sources, 'package-lock.json', 'scripts/build-cli.js'].map((path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    // Saved while we were building: what we read may be older than the file is now.
    return [path, mtimeMs > startedAt ? 0 : mtimeMs, size];
  });
}

function writeAtomically(path, contents) {
  const temporary = join(
    dirname(path),
    `.${process.pid}-${createHash('sha1').update(path).digest('hex').slice(0, 8)}`,
  );
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}

/** Leftovers of earlier builds go after a day: a running process may still load its own. */
function removeOldFiles(kept) {
  for (const name of readdirSync(outDir)) {
    const path = join(outDir, name);
    if (kept.has(path) || name === 'current.json') continue;
    const file = statSync(path, { throwIfNoEntry: false });
    if (file && Date.now() - file.mtimeMs > DAY) rmSync(path, { force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildCli();
