import { Command, InvalidArgumentError, Option } from 'commander';
import { READING_MODES, type ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { FORMAT_NAMES, type FormatName } from '#app/sources/format-names.ts';
import { PAPER_FIELDS, type PaperField, type ReadOptions } from '#app/sources/read-options.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { parseDollars } from '../parse-numbers.ts';

const EPILOGUE = `
A source is a file, - for standard input, or a service:
  arxiv:2501.04519                      a paper of arXiv, or several: arxiv:2501.04519,2406.11775
  arxiv:'cat:cs.CL AND abs:benchmark'   what a query in arXiv's language finds
  arxiv-oai:cs:2025-01-01               what is new or changed in a set since a day, and what was deleted
  hf:daily:2025-03-13                   the daily papers of Hugging Face; the latest without a day
  openalex:W2741809807                  a work of OpenAlex, or what a filter or words find
  doi:10.18653/v1/n19-1423              papers by DOI, where their publisher gives the abstract

A file may be packed with gzip. Its format is recognised by its content:
  jsonl      one object a line: id, title, abstract, and if known url, date, authors
  json       an array of such objects, or an object that holds one
  csv        a table with a heading, parted by commas, tabs or semicolons
  bibtex     entries with abstracts, as Zotero and the ACL Anthology export them
  ris        references with abstracts, as Zotero and publishers export them
  hf-papers  a Hugging Face papers page saved as text
  hf-html    the same saved as HTML
JSON may also hold CSL-JSON, records of arXiv's metadata dump, or Hugging Face's daily papers.
The dump that "claimboard export dump" wrote is restored into an empty database, all of it or nothing.

Records that cannot be used are reported with their line and skipped; the rest is stored, and the exit code is 1. What is
stored already is left as it is, so that an ingest that was interrupted is completed by running it again.

With --mode a language model reads the papers too, once they are stored with what the rules read: assist where it is
expected to mend something, both everywhere, llm alone (see "claimboard read --help" for how it is named and paid).

Of services it is remembered what they have been asked: run again, a query or harvest that was cut off goes on at the page where it
was, a service that supports it only says that nothing has changed, and a complete harvest (arxiv-oai:) goes on with what has
changed since. --afresh asks for everything, and so does a mode that asks a model. A service that is overloaded or out of order is
waited for as it asks; where that takes too long, what came before is stored, the error says what to do, and the exit code is 3.

With --queue the papers are put into the queue, in batches that any number of workers share ("claimboard worker"). Cut off, it is
completed by running it again as well: of a file that has not changed, no batch is queued twice.

Examples:
  claimboard ingest papers.jsonl
  claimboard ingest page.txt more.jsonl.gz
  claimboard ingest arxiv:2501.04519
  claimboard ingest arxiv-oai:cs:2025-01-01
  claimboard ingest table.csv --map title=Name,abstract=Summary
  claimboard ingest --mode assist --budget 2.50 papers.jsonl
  claimboard ingest --queue --wait dump.jsonl.gz
  claimboard ingest claimboard.jsonl.gz
  curl -s https://example.org/papers.jsonl | claimboard ingest - --format jsonl`;

interface Options {
  format?: FormatName;
  map?: ReadOptions['columns'];
  mode: ReadingMode;
  budget?: number;
  json?: boolean;
  queue?: boolean;
  wait?: boolean;
  afresh?: boolean;
}

/** `claimboard ingest`: papers of files and services into the database, with their claims. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('store the papers of files and services with their claims')
    .argument('<source...>', 'files, - for standard input, or services such as arxiv:2501.04519')
    .addOption(new Option('--format <name>', 'do not guess the format').choices(FORMAT_NAMES))
    .option('--map <columns>', 'columns of a table, as in title=Name,abstract=Summary', parseMap)
    .addOption(new Option('--mode <mode>', 'who reads').choices(READING_MODES).default('rules'))
    .option('--budget <dollars>', 'that the model may cost', parseDollars)
    .option('--queue', 'leave the work to workers')
    .option('--wait', 'with --queue: show how far they are until all is done')
    .option('--afresh', 'ask services for everything, whatever is known from earlier times')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EPILOGUE)
    .action(async (sources: string[], { map: columns, json, queue, wait, afresh, ...given }: Options) => {
      if (wait && !queue) throw new CommandError('--wait goes with --queue', EXIT.usage);
      if (given.budget !== undefined && given.mode === 'rules')
        throw new CommandError('--budget goes with a mode that asks a model', EXIT.usage);
      // What is known is not fetched again, and a model would not get to read it.
      const isAfresh = (afresh ?? false) || given.mode !== 'rules';
      const options = { ...given, columns, isJson: json ?? false, isAfresh };
      if (queue) {
        const { queueFiles } = await import('../queue-files.ts');
        process.exitCode = await queueFiles(sources, { ...options, isAwaited: wait ?? false });
      } else {
        const { ingestFiles } = await import('../ingest-files.ts');
        process.exitCode = await ingestFiles(sources, options);
      }
    });
}

/** `title=Name,abstract=Summary`: parts of a paper, and the columns that hold them. */
function parseMap(text: string): Partial<Record<PaperField, string>> {
  const pairs = text.split(',').map((pair) => /^\s*(\w+)\s*=\s*(.*\S)\s*$/.exec(pair));
  const known: readonly string[] = PAPER_FIELDS;
  if (!pairs.every((pair) => pair && known.includes(pair[1]!)))
    throw new InvalidArgumentError(`Write it as title=Name,abstract=Summary; there are ${known.join(', ')}.`);
  return Object.fromEntries(pairs.map((pair) => [pair![1], pair![2]]));
}
