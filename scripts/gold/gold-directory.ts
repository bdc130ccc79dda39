import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedPaper, type PublishedPaper } from '#app/gold/published-paper.ts';
import { findProjectRoot } from '#db/project-root.server.ts';
import { readAll } from '../evaluate-files.ts';
import { CommandError, EXIT } from '../exit-codes.ts';

/** Where fetched texts are kept if nobody says otherwise. Git ignores it. */
export function findGoldDirectory(): string {
  return join(findProjectRoot(), '.cache/gold');
}

/** The two files that a fetch leaves in a directory. */
export function toGoldFiles(directory: string): { gold: string; papers: string } {
  return { gold: join(directory, 'gold.jsonl'), papers: join(directory, 'papers.jsonl') };
}

/**
 * Finds the files of an earlier fetch.
 * @throws {CommandError} where there was none
 */
export function findFetchedGold(directory = findGoldDirectory()): { gold: string; papers: string } {
  const files = toGoldFiles(directory);
  if (!existsSync(files.gold) || !existsSync(files.papers))
    throw new CommandError(
      `there are no annotated papers in ${directory}: fetch them with "claimboard gold fetch", or name a file of your own`,
    );
  return files;
}

/**
 * Reads published annotations: those of the files, or else all that come with the product.
 * @throws {CommandError} for a file that cannot be used, or a paper that is in two of them
 */
export async function readPublished(files: readonly string[]): Promise<PublishedPaper[]> {
  const papers = new Map<string, PublishedPaper>();
  for (const file of files.length > 0 ? files : await listShipped())
    for (const paper of await readAll(file, publishedPaper)) {
      if (papers.has(paper.id))
        throw new CommandError(`${file}: ${paper.id} is annotated more than once`, EXIT.incomplete);
      papers.set(paper.id, paper);
    }
  return [...papers.values()];
}

/** Lists the annotations that come with the product. */
export async function listShipped(): Promise<string[]> {
  const directory = join(findProjectRoot(), 'test/gold');
  const names = (await readdir(directory)).filter((name) => /^arxiv.*\.jsonl$/.test(name));
  return names.sort().map((name) => join(directory, name));
}
