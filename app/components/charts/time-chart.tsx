import { CartesianGrid, ComposedChart, Line, ResponsiveContainer, Scatter, XAxis, YAxis } from 'recharts';
import type { AxisScale } from '#app/leaderboard/axis-scale.ts';
import type { Point, TimeSeries } from '#app/leaderboard/time-series.ts';
import { ChartDot } from './chart-dot.tsx';

interface TimeChartProps {
  points: Point[];
  /** A line of steps: the best so far, or what is usual in a while. */
  steps: TimeSeries['best'];
  unit: string | null;
  scale?: AxisScale;
}

/** Results over time: own systems as full dots, comparators as rings, what does not add up crossed, a stepped line. */
export default function TimeChart({ points, steps, unit, scale = 'linear' }: TimeChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart margin={{ top: 12, right: 16, bottom: 4, left: 4 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="time"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          padding={{ left: 12, right: 12 }}
          tickFormatter={isShort(points) ? toDay : toMonth}
          minTickGap={48}
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
          stroke="var(--edge)"
        />
        <YAxis
          dataKey="value"
          type="number"
          domain={['auto', 'auto']}
          scale={scale}
          allowDataOverflow={false}
          unit={unit === '%' ? '%' : unit === 'x' ? '×' : undefined}
          width={56}
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
          stroke="var(--edge)"
        />
        <Line
          data={steps}
          dataKey="value"
          type="stepAfter"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        {[false, true].map((isOwn) => (
          <Scatter
            key={String(isOwn)}
            data={points.filter(({ isProposed }) => isProposed === isOwn)}
            shape={<ChartDot />}
            isAnimationActive={false}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** Within half a year, months alone would stand there twice. */
function isShort(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return first !== undefined && last !== undefined && last.time - first.time < 180 * 86_400_000;
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function toMonth(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}
