import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OPTIONS =
  '--strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler --types node';

/**
 * Compiles a program against the types that openapi-typescript makes of a document of the API, and runs it. It imports them from
 * './schema', and prints one JSON value.
 * @throws with what the compiler or the program said where it does not compile or run
 */
export async function runGeneratedClient(
  document: string,
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<unknown> {
  const types = astToString(await openapiTypescript(document));
  // Beside node_modules, so that its imports are found.
  const folder = mkdtempSync(path.join(root, 'test-results-client-'));
  try {
    writeFileSync(path.join(folder, 'schema.d.ts'), types);
    writeFileSync(path.join(folder, 'client.mts'), program);
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    run([compiler, ...OPTIONS.split(' '), path.join(folder, 'client.mts')]);
    return JSON.parse(run([path.join(folder, 'client.mjs'), ...args], environment)) as unknown;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(args: string[], environment: Record<string, string> = {}): string {
  const options = { encoding: 'utf8', cwd: root, env: { ...process.env, ...environment } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}
