/** What stands behind a point or a bar of any chart: the claim, as far as the note beside it shows it. */
export interface ChartMark {
  /** Of the claim. */
  id: number;
  label: string;
  paper: string;
  /** As its paper wrote it. */
  written: string;
  /** Where it began, as in "58.8% →". */
  lead?: string;
  /** What a reader should know of it. */
  remark?: string;
  /** Of the characters that the claim was read from. */
  path: string;
  date?: string;
  /** Another claim that the same mark stands for. */
  also?: Pick<ChartMark, 'id' | 'written' | 'path' | 'paper'>;
}

/** The number of a mark in words: where it began, how it is written, what to know of it. */
export function writeMark({ lead, written, remark }: Pick<ChartMark, 'lead' | 'written' | 'remark'>): string {
  return `${lead ? `${lead} ` : ''}${written}${remark ? `, ${remark}` : ''}`;
}

/** Which mark comes next when a key is pressed; undefined for keys that move nothing. Marks stand in reading order. */
export function stepThroughMarks(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** A mark in words, for those who do not see it. */
export function sayMark({ label, paper, date, also, ...mark }: ChartMark): string {
  return [
    `${label}: ${writeMark(mark)}`,
    paper,
    date,
    also?.written,
    also && also.paper !== paper && also.paper,
  ]
    .filter(Boolean)
    .join(', ');
}
