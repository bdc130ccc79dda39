import { toLatexText } from './latex-text.ts';
import { keepColumns, type Cell, type Column, type FileStream, type Table } from './table.ts';

/**
 * A table for a paper: booktabs, numbers to the right, each row with the `\cite` of its paper. The keys are those of the
 * BibTeX file beside it.
 */
export async function* writeLatex(table: Table): FileStream {
  const { caption, columns, batches } = keepColumns(table, isInPrint);
  yield `% \\usepackage{booktabs}; the keys are those of table.bib beside this file.\n`;
  yield `\\begin{table}\n\\centering\n\\caption{${toLatexText(caption)}}\n`;
  yield `\\begin{tabular}{${columns.map(({ type }) => (isNumber(type) ? 'r' : 'l')).join('')}}\n\\toprule\n`;
  yield `${columns.map(({ name }) => toLatexText(capitalise(name))).join(' & ')} \\\\\n\\midrule\n`;
  for await (const batch of batches) yield batch.map((cells) => toLine(cells, columns)).join('');
  yield '\\bottomrule\n\\end{tabular}\n\\end{table}\n';
}

function isInPrint({ type, isPrinted }: Column): boolean {
  return isPrinted ?? type === 'citation';
}

function toLine(cells: readonly Cell[], columns: readonly Column[]): string {
  return `${cells.map((cell, index) => toCell(cell, columns[index]!)).join(' & ')} \\\\\n`;
}

function toCell(cell: Cell, { type }: Column): string {
  if (cell === null || cell === '') return '';
  if (type === 'citation') return `\\cite{${String(cell)}}`;
  // A bracket after the end of a line would be read as its height.
  return toLatexText(String(cell)).replace(/^\[/, '{[}');
}

function isNumber(type: Column['type']): boolean {
  return type === 'integer' || type === 'number';
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
