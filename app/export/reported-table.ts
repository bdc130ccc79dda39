import type { ReportedRow } from '#db/queries/list-reported.server.ts';
import type { Column, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { name: 'method', type: 'text', isPrinted: true },
  { name: 'metric', type: 'text', isPrinted: true },
  { name: 'as written', type: 'text', isPrinted: true },
  { name: 'value', type: 'number' },
  { name: 'said in', type: 'text', isPrinted: true },
  { name: 'url', type: 'text' },
  { name: 'date', type: 'text' },
  { name: 'task', type: 'text' },
  { name: 'origin', type: 'text' },
];

/** Results that others report on a benchmark, unranked: nothing here leads to a sentence. */
export function toReportedTable(rows: readonly ReportedRow[], caption: string): Table {
  return {
    caption,
    columns: COLUMNS,
    batches: [
      rows.map(({ method, metric, valueText, value, paperTitle, url, reportedOn, task, origin }) => [
        method,
        metric,
        valueText,
        value,
        paperTitle,
        url,
        reportedOn,
        task,
        origin,
      ]),
    ],
  };
}
