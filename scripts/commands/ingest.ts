import { Command, Option } from 'commander';
import { FORMAT_NAMES, type FormatName } from '#app/sources/format-names.ts';
import { CommandError, EXIT } from '../exit-codes.ts';

const EPILOGUE = `
A source is a file, - for standard input, or a service:
  arxiv:2501.04519                      a paper of arXiv, or several: arxiv:2501.04519,2406.11775
  arxiv:'cat:cs.CL AND abs:benchmark'   what a query in arXiv's language finds

A file may be packed with gzip. Its format is recognised by its content:
  jsonl      one object a line: id, title, abstract, and if known url, date, authors
  hf-papers  a Hugging Face papers page saved as text

Records that cannot be used are reported with their line and skipped; the rest is stored, and the exit code is 1. What is
stored already is left as it is, so that an ingest that was interrupted is completed by running it again.

With --queue the papers are put into the queue, in batches that any number of workers share ("claimboard worker"). Cut off, it is
completed by running it again as well: of a file that has not changed, no batch is queued twice.

Examples:
  claimboard ingest papers.jsonl
  claimboard ingest page.txt more.jsonl.gz
  claimboard ingest arxiv:2501.04519
  claimboard ingest --queue --wait dump.jsonl.gz
  curl -s https://example.org/papers.jsonl | claimboard ingest - --format jsonl`;

interface Options {
  format?: FormatName;
  json?: boolean;
  queue?: boolean;
  wait?: boolean;
}

/** `claimboard ingest`: papers of files and services into the database, with their claims. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('store the papers of files and services with their claims')
    .argument('<source...>', 'files, - for standard input, or services such as arxiv:2501.04519')
    .addOption(new Option('--format <name>', 'do not guess the format').choices(FORMAT_NAMES))
    .option('--queue', 'leave the work to workers')
    .option('--wait', 'with --queue: show how far they are until all is done')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EPILOGUE)
    .action(async (sources: string[], { format, json: isJson = false, queue, wait }: Options) => {
      if (wait && !queue) throw new CommandError('--wait goes with --queue', EXIT.usage);
      if (queue) {
        const { queueFiles } = await import('../queue-files.ts');
        process.exitCode = await queueFiles(sources, { format, isJson, isAwaited: wait ?? false });
      } else {
        const { ingestFiles } = await import('../ingest-files.ts');
        process.exitCode = await ingestFiles(sources, { format, isJson });
      }
    });
}
