export const ROW_HEIGHT = 30;
export const ROW_CHART_EDGE = 8;

/** Pixels that a chart of so many lines is high: known before its code is there. */
export function toRowChartHeight(rows: number): number {
  return rows * ROW_HEIGHT + 2 * ROW_CHART_EDGE;
}
