import { toClaimPath, type BoardRow } from './board-row.ts';
import { formatValue } from './format-value.ts';
import type { Ranked } from './rank.ts';
import { remarkOn } from './remark-on.ts';

/** A result in a chart. */
export interface Point {
  id: number;
  label: string;
  paper: string;
  /** ISO date. */
  date: string;
  /** Milliseconds since 1970, for the axis. */
  time: number;
  value: number;
  /** As its paper wrote it. */
  written: string;
  /** What a reader should know of it. */
  remark?: string;
  path: string;
  isProposed: boolean;
  /** False where the arithmetic of its abstract contradicts it. */
  addsUp: boolean;
}

export interface TimeSeries {
  /** By date. */
  points: Point[];
  /** The best value known at each time at which it changed, and at the latest time. */
  best: { time: number; value: number }[];
}

/** Results over time with the line of the best so far; undated results and those without a comparable value are left out. */
export function toTimeSeries<Row extends BoardRow>(
  ranked: readonly Ranked<Row>[],
  { isLowerBetter }: { isLowerBetter: boolean },
): TimeSeries {
  const points = ranked.flatMap(({ row, scaled }) => {
    const date = row.paper.publishedOn;
    return scaled === null || date === null ? [] : [toPoint(row, scaled, date)];
  });
  points.sort((a, b) => a.time - b.time || a.id - b.id);
  return { points, best: toBestSteps(points, isLowerBetter) };
}

/** The state of the art as steps: one entry for each date that brought a new best, and one at the end of time. */
export function toBestSteps(
  points: readonly Pick<Point, 'time' | 'value'>[],
  isLowerBetter: boolean,
): TimeSeries['best'] {
  const steps: TimeSeries['best'] = [];
  for (const { time, value } of points) {
    const last = steps.at(-1);
    if (last && (isLowerBetter ? value >= last.value : value <= last.value)) continue;
    // Two records on one day: only the better one is a step.
    if (last?.time === time) last.value = value;
    else steps.push({ time, value });
  }
  const [end, last] = [points.at(-1), steps.at(-1)];
  if (end && last && end.time > last.time) steps.push({ time: end.time, value: last.value });
  return steps;
}

/** A claim as a point in time. */
export function toPoint(row: BoardRow, value: number, date: string): Point {
  const { text, rest } = formatValue(row);
  return {
    id: row.id,
    label: toLabel(row),
    paper: row.paper.title,
    date,
    time: Date.parse(date),
    value,
    written: text + rest,
    ...remarkOn(row),
    path: toClaimPath(row),
    isProposed: row.role === 'proposed',
    addsUp: row.verdict !== 'fails',
  };
}

/** Name of a system in a chart: the method, with the model that it is built on. */
export function toLabel({ method, base }: Pick<BoardRow, 'method' | 'base'>): string {
  const name = method?.name ?? 'unnamed system';
  return base ? `${name} (${base.name})` : name;
}
