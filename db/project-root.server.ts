import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Directory of the checkout: the nearest one above `from` whose package.json is ours. Found by search, because this
 * code also runs from bundles under build/. Falls back to the working directory.
 */
export function findProjectRoot(from: string = fileURLToPath(import.meta.url)): string {
  let directory = path.dirname(from);
  for (;;) {
    if (isOurs(path.join(directory, 'package.json'))) return directory;
    const parent = path.dirname(directory);
    if (parent === directory) return process.cwd();
    directory = parent;
  }
}

function isOurs(packageFile: string): boolean {
  if (!existsSync(packageFile)) return false;
  const contents = JSON.parse(readFileSync(packageFile, 'utf8')) as { name?: unknown };
  return contents.name === 'claimboard';
}
