import { extractLines, type ExtractedLines } from '#app/ingest/extract-lines.ts';
import { readLineBatches } from '#app/sources/byte-lines.ts';
import { EXIT } from './exit-codes.ts';
import { explainPaper } from './explain-paper.ts';
import { extractInWorkers } from './extract-workers.ts';
import { writeOutput } from './write-output.ts';

export interface ExtractOptions {
  jobs: number;
  isExplained: boolean;
}

/**
 * Streams standard input through the extractor to standard output, in order, in flat memory: no more is read than the
 * reader of the output takes.
 * @returns the exit code
 */
export async function extractFromStdin({ jobs, isExplained }: ExtractOptions): Promise<number> {
  const batches = readLineBatches(process.stdin);
  const results =
    jobs > 1 ? extractInWorkers(batches, { jobs, isExplained }) : extractHere(batches, isExplained);
  let hasMalformed = false;
  for await (const { output, malformed } of results) {
    for (const { line, reason } of malformed)
      process.stderr.write(`claimboard extract: line ${line}: ${reason}\n`);
    hasMalformed ||= malformed.length > 0;
    await writeOutput(output);
  }
  return hasMalformed ? EXIT.incomplete : EXIT.done;
}

async function* extractHere(
  batches: ReturnType<typeof readLineBatches>,
  isExplained: boolean,
): AsyncGenerator<ExtractedLines> {
  for await (const lines of batches) yield extractLines(lines, isExplained ? explainPaper : undefined);
}
