import { Argument, Command } from 'commander';
import { EXPORTS, NAMED_EXPORTS, type ExportName } from '#app/export/export-request.ts';

const EPILOGUE = `
What, and the formats that it comes in, the usual one first:
${Object.entries(EXPORTS)
  .map(
    ([what, formats]) =>
      `  ${[what, NAMED_EXPORTS[what as ExportName]?.toUpperCase()].join(' ').padEnd(14)} ${formats.join(', ')}`,
  )
  .join('\n')}

SLUG is the last part of the address of a page: math in /benchmarks/math. ADDRESS is that of a page that shows a table, with
what was chosen there, or that of a file which the links below a table lead to. Everything is written as a stream; a file that
ends in .gz is packed. A dump holds the whole database but passwords and sessions; "claimboard ingest" restores it.

Examples:
  claimboard export board math --format tex > table.tex
  claimboard export board math --format bib > table.bib
  claimboard export claims --format parquet --output claims.parquet
  claimboard export table "/benchmarks/math?show=all&role=proposed" --format tex
  claimboard export table "/improvements/table.csv?by=method&basis=relative"
  claimboard export dump --output claimboard.jsonl.gz`;

interface Options {
  format?: string;
  output?: string;
  origin?: string;
}

/** `claimboard export`: what is stored, as files for other programs. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write what is stored as a file')
    .addArgument(new Argument('<what>', 'what to write').choices(Object.keys(EXPORTS)))
    .argument('[name]', 'which board, method or paper by its slug, or which table by its address')
    .option('--format <name>', 'how to write it')
    .option('--output <file>', 'where to, instead of standard output')
    .option('--origin <url>', 'beginning of the addresses of pages in it (else HOST and PORT)')
    .addHelpText('after', EPILOGUE)
    .action(async (what: ExportName, slug: string | undefined, options: Options, command: Command) => {
      const formats: readonly string[] = EXPORTS[what];
      const format = options.format ?? findEnding(what, slug) ?? formats[0]!;
      if (!formats.includes(format)) command.error(`error: ${what} comes as ${formats.join(', ')}`);
      if ((NAMED_EXPORTS[what] !== undefined) !== (slug !== undefined))
        command.error(slug === undefined ? `error: say which ${what}` : `error: ${what} takes no name`);
      if (options.origin !== undefined && !/^https?:\/\/[^/]+$/.test(options.origin))
        command.error('error: --origin is an address without a path, as in https://claims.example.org');
      const { exportFile } = await import('../export-file.ts');
      await exportFile({ what, slug, format }, options);
    });
}

/** The address of a file says by its ending what it is. */
function findEnding(what: ExportName, address: string | undefined): string | undefined {
  return what === 'table' ? /^[^?#]*\/[a-z-]+\.([a-z]+)(?:[?#]|$)/.exec(address ?? '')?.[1] : undefined;
}
