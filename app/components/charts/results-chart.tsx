import { lazy } from 'react';
import type { BoardChart } from '#app/leaderboard/board-view.ts';
import { ChartFrame } from './chart-frame.tsx';
import { describeChart } from './describe-chart.ts';

const TimeChart = lazy(() => import('./time-chart.tsx'));
const RankChart = lazy(() => import('./rank-chart.tsx'));

interface ResultsChartProps {
  chart: BoardChart;
  name: string;
  metric: string;
}

/** The results of a board as a picture: over time, or side by side where too few have a date. */
export function ResultsChart({ chart, name, metric }: ResultsChartProps) {
  const frame = { description: describeChart(chart, { name, metric }), metric };
  if (chart.kind === 'time')
    return (
      <ChartFrame {...frame} title={`${name} ${metric} over time`} marks={chart.series.points} height={360}>
        <TimeChart points={chart.series.points} steps={chart.series.best} unit={chart.unit} />
      </ChartFrame>
    );
  return (
    <ChartFrame
      {...frame}
      title={`${name} ${metric} by system`}
      marks={chart.bars}
      height={chart.bars.length * 30 + 56}
    >
      <RankChart bars={chart.bars} unit={chart.unit} />
    </ChartFrame>
  );
}
