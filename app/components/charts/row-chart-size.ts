export const ROW_HEIGHT = 30;
export const ROW_CHART_EDGE = 8;
const AXIS_HEIGHT = 16;

/** Pixels that a chart of so many lines is high: known before its code is there. */
export function toRowChartHeight(rows: number, hasAxis = false): number {
  return rows * ROW_HEIGHT + 2 * ROW_CHART_EDGE + (hasAxis ? AXIS_HEIGHT : 0);
}
