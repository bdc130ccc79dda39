import { chooseScale, type AxisScale } from './axis-scale.ts';
import type { BoardRow } from './board-row.ts';
import { toPoint, type Point, type TimeSeries } from './time-series.ts';

/** Gains of one basis over time. */
export interface GainCourse {
  /** By date. */
  points: Point[];
  /** The median of each quarter, from its first day to the next one's. */
  medians: TimeSeries['best'];
  scale: AxisScale;
}

/**
 * Gains as points in time, with the median of each quarter as steps. Those without a date are left out.
 * @param periods quarters with their medians, in any order
 */
export function toGainCourse<Row extends BoardRow>(
  gains: readonly Row[],
  periods: readonly { from: string; median: number }[],
  toName: (row: Row) => string,
): GainCourse {
  const points = gains
    .flatMap((row) =>
      row.paper.publishedOn === null
        ? []
        : [{ ...toPoint(row, row.value, row.paper.publishedOn), label: toName(row) }],
    )
    .sort((a, b) => a.time - b.time || a.id - b.id);
  return {
    points,
    medians: toMedianSteps(points, periods),
    scale: chooseScale(points.map(({ value }) => value)),
  };
}

/** Steps within the time of the points: a quarter that began before them begins with them. */
function toMedianSteps(
  points: readonly Point[],
  periods: readonly { from: string; median: number }[],
): TimeSeries['best'] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const steps = periods
    .map(({ from, median }) => ({ time: Date.parse(from), value: median }))
    .sort((a, b) => a.time - b.time);
  const begun = steps.filter(({ time }) => time <= last.time);
  const inside = begun.filter(({ time }) => time > first.time);
  const before = begun.findLast(({ time }) => time <= first.time);
  const course = before ? [{ ...before, time: first.time }, ...inside] : inside;
  const end = course.at(-1);
  return end && end.time < last.time ? [...course, { time: last.time, value: end.value }] : course;
}
