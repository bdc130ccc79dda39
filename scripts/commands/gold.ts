import { Command } from 'commander';

const PACK_EPILOGUE = `
GOLD is JSON Lines, one annotated paper a line: {"id", "claims": [...]}; PAPERS has the texts, in any format that ingest reads.
What is written holds no text: of each paper its identifier and the SHA-256 of its abstract (UTF-8, every run of white space a
single space), of each claim its span in that abstract and its fields. A name of more than eight words is given by its place.
Papers that are not of arXiv are left out. docs/gold.md explains the fields.

Example:
  claimboard gold pack gold.jsonl papers.jsonl --output test/gold/arxiv-more.jsonl`;

const FETCH_EPILOGUE = `
The annotations come with the product, without the texts, which belong to their authors. This brings the texts from arXiv's API,
a hundred papers a request, three seconds between two, and writes into the directory:
  papers.jsonl   title and abstract of each paper
  gold.jsonl     the annotations with their quotes

Each abstract must have the hash of the one that was annotated. Where the latest has not, earlier versions of the paper are asked
for; where none has, the paper is named and left out of gold.jsonl. What is there already is not fetched again: cut off, the
command is completed by running it again. Needs no database. The exit code is 1 where a paper has changed or is gone.

Examples:
  claimboard gold fetch; claimboard eval
  claimboard gold fetch --out ~/gold; claimboard eval --gold ~/gold
  claimboard gold fetch my-annotations.jsonl --out my-gold`;

/** `claimboard gold`: the annotated papers that come with the product. */
export function goldCommand(): Command {
  return new Command('gold')
    .description('fetch the texts of the annotated papers, or pack annotations of your own')
    .addCommand(fetchCommand())
    .addCommand(packCommand());
}

function fetchCommand(): Command {
  return new Command('fetch')
    .description('bring the texts of the annotated papers from arXiv')
    .argument('[file...]', 'packed annotations (default: those that come with the product)')
    .option('--out <dir>', 'where to (default: .cache/gold of the checkout)')
    .option('--afresh', 'fetch again what is there already')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', FETCH_EPILOGUE)
    .action(async (files: string[], options: { out?: string; afresh?: boolean; json?: boolean }) => {
      const { findGoldDirectory } = await import('../gold/gold-directory.ts');
      const { fetchGold } = await import('../gold/fetch-gold.ts');
      process.exitCode = await fetchGold(files, {
        out: options.out ?? findGoldDirectory(),
        isAfresh: options.afresh ?? false,
        isJson: options.json ?? false,
      });
    });
}

function packCommand(): Command {
  return new Command('pack')
    .description('take the texts out of annotated papers, so that they can be given on')
    .argument('<gold>', 'annotated papers, JSON Lines')
    .argument('<papers>', 'their texts')
    .option('--any', 'papers that are not of arXiv too: their texts cannot be fetched')
    .option('--output <file>', 'where to, instead of standard output')
    .addHelpText('after', PACK_EPILOGUE)
    .action(async (gold: string, papers: string, options: { output?: string; any?: boolean }) => {
      const { packGold } = await import('../gold/pack-gold.ts');
      await packGold({ gold, papers }, options);
    });
}
