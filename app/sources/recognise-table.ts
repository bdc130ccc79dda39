import { isPaperHeading } from './csv-columns.ts';

const DELIMITERS = ['\t', ',', ';', '|'];

/** What parts the columns of a table, by its heading: whatever parts it into most of them. */
export function findDelimiter(head: Buffer): string | undefined {
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: splitHeading(head, delimiter).length }));
  const best = counted.reduce((most, other) => (other.count > most.count ? other : most));
  return best.count > 1 ? best.delimiter : undefined;
}

/** Whether a text begins like a table of papers: with a heading that names their titles and abstracts. */
export function isTable(head: Buffer): boolean {
  const delimiter = findDelimiter(head);
  return delimiter !== undefined && isPaperHeading(splitHeading(head, delimiter));
}

function splitHeading(head: Buffer, delimiter: string): string[] {
  const [line = ''] = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split(/\r?\n/, 1);
  return line.split(delimiter).map((name) => name.replace(/^\s*"|"\s*$/g, '').trim());
}
