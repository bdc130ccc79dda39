/** What stands behind a point or a bar of any chart: the claim, as far as the note beside it shows it. */
export interface ChartMark {
  /** Of the claim. */
  id: number;
  label: string;
  paper: string;
  /** As its paper wrote it. */
  written: string;
  /** Where it began, as in "58.8% →", or what it was measured on. */
  lead?: string;
  /** What a reader should know of it. */
  remark?: string;
  /** Of the characters that the claim was read from. */
  path: string;
  date?: string;
  /** Another claim that the same mark stands for. */
  also?: Pick<ChartMark, 'id' | 'lead' | 'written' | 'path' | 'paper'>;
}

/** A mark in words: where it began, its number, what to know of it. */
export function describeMark({
  lead,
  written,
  remark,
}: Pick<ChartMark, 'lead' | 'written' | 'remark'>): string {
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

/** A mark with its papers, for those who do not see it. */
export function sayMark(mark: ChartMark): string {
  const { label, paper, date, also } = mark;
  return [
    `${label}: ${describeMark(mark)}`,
    paper,
    date,
    also && describeMark(also),
    also && also.paper !== paper && also.paper,
  ]
    .filter(Boolean)
    .join(', ');
}
