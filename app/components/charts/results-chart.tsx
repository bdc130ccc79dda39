import { lazy, Suspense } from 'react';
import type { BoardChart } from '#app/leaderboard/board-view.ts';
import { ChartFigures } from './chart-figures.tsx';
import { describeChart } from './describe-chart.ts';
import { useHydrated } from './use-hydrated.ts';

const TimeChart = lazy(() => import('./time-chart.tsx'));
const RankChart = lazy(() => import('./rank-chart.tsx'));

interface ResultsChartProps {
  chart: BoardChart;
  name: string;
  metric: string;
}

/** The results as a picture. Its place is kept from the start, and its code comes after the page. */
export function ResultsChart({ chart, name, metric }: ResultsChartProps) {
  const isHydrated = useHydrated();
  const height = chart.kind === 'time' ? 360 : chart.bars.length * 30 + 56;
  const waiting = (
    <p className="p-4 text-sm text-muted">The picture needs JavaScript; its figures are below.</p>
  );
  return (
    <figure className="rounded-md border border-line bg-surface p-3">
      <div style={{ height }} className="no-print">
        {isHydrated ? (
          <Suspense fallback={null}>
            {chart.kind === 'time' ? (
              <TimeChart series={chart.series} unit={chart.unit} />
            ) : (
              <RankChart bars={chart.bars} unit={chart.unit} />
            )}
          </Suspense>
        ) : (
          <noscript>{waiting}</noscript>
        )}
      </div>
      <figcaption className="px-1 pt-2 text-sm text-muted">
        {describeChart(chart, { name, metric })}
      </figcaption>
      <details className="px-1 pt-2 text-sm">
        <summary className="py-1 text-accent">The figures of this chart as a table</summary>
        <ChartFigures items={chart.kind === 'time' ? chart.series.points : chart.bars} metric={metric} />
      </details>
    </figure>
  );
}
