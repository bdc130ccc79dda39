/** Columns that can be shown or not; rank, method and value always are. */
export const BOARD_COLUMNS = [
  { key: 'best', name: 'To the best' },
  { key: 'baseline', name: 'To its baseline' },
  { key: 'conditions', name: 'Conditions' },
  { key: 'role', name: 'Reported' },
  { key: 'paper', name: 'Paper' },
  { key: 'date', name: 'Date' },
  { key: 'status', name: 'Status' },
  { key: 'family', name: 'Model family' },
  { key: 'metric', name: 'Metric as written' },
  { key: 'confidence', name: 'How sure the reading is' },
] as const;

export type BoardColumn = (typeof BOARD_COLUMNS)[number]['key'];

/** What is shown where the address does not say it. */
export const USUAL_COLUMNS: readonly BoardColumn[] = [
  'best',
  'baseline',
  'conditions',
  'role',
  'paper',
  'date',
  'status',
];

/** Stands in the address beside the columns: without it an address with no columns chosen would ask for nothing. */
export const ALWAYS_COLUMN = 'value';

/** Columns out of the values of `cols`, with commas or repeated as forms do it; in the order of the table. */
export function parseColumns(values: readonly string[]): BoardColumn[] {
  const wanted = new Set(values.flatMap((value) => value.split(',')));
  const chosen = BOARD_COLUMNS.map(({ key }) => key).filter((key) => wanted.has(key));
  return chosen.length > 0 || wanted.has(ALWAYS_COLUMN) ? chosen : [...USUAL_COLUMNS];
}

/** How chosen columns stand in an address; undefined for the usual ones. */
export function toColumnsParam(columns: readonly BoardColumn[]): string | undefined {
  if (columns.join() === USUAL_COLUMNS.join()) return undefined;
  return [ALWAYS_COLUMN, ...columns].join(',');
}
