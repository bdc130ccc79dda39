import { lazy } from 'react';
import type { ChartRow } from '#app/leaderboard/chart-rows.ts';
import { ChartFrame } from './chart-frame.tsx';
import { toRowChartHeight } from './row-chart-size.ts';

const RowChart = lazy(() => import('./row-chart.tsx'));

interface RowFigureProps {
  title: string;
  description: string;
  metric: string;
  rows: ChartRow[];
}

/** Lines with marks in the frame of charts. */
export function RowFigure({ title, description, metric, rows }: RowFigureProps) {
  const marks = rows.flatMap((row) => row.marks);
  return (
    <ChartFrame
      title={title}
      description={description}
      marks={marks}
      metric={metric}
      height={toRowChartHeight(rows.length)}
    >
      <RowChart rows={rows} />
    </ChartFrame>
  );
}
