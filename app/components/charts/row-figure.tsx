import { lazy } from 'react';
import type { ChartRow } from '#app/leaderboard/chart-rows.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { RowAxis } from './row-chart.tsx';
import { toRowChartHeight } from './row-chart-size.ts';

const RowChart = lazy(() => import('./row-chart.tsx'));

interface RowFigureProps {
  title: string;
  description: string;
  metric: string;
  rows: ChartRow[];
  /** Left out where the numbers at the ends of the lines say enough. */
  axis?: RowAxis;
}

/** Lines with marks in the frame of charts. */
export function RowFigure({ title, description, metric, rows, axis }: RowFigureProps) {
  const marks = rows.flatMap((row) => row.marks);
  return (
    <ChartFrame
      title={title}
      description={description}
      marks={marks}
      metric={metric}
      height={toRowChartHeight(rows.length, axis !== undefined)}
    >
      <RowChart rows={rows} axis={axis} />
    </ChartFrame>
  );
}
