import {
  Bar,
  BarChart,
  Rectangle,
  LabelList,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type RectangleProps,
} from 'recharts';
import type { Bar as RankBar } from '#app/leaderboard/bar-series.ts';

interface RankChartProps {
  bars: RankBar[];
  unit: string | null;
}

/** The first systems of a board as bars: own systems full, comparators as outlines. */
export default function RankChart({ bars, unit }: RankChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        layout="vertical"
        data={bars}
        margin={{ top: 4, right: 56, bottom: 4, left: 4 }}
        barCategoryGap={6}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          domain={[0, 'auto']}
          unit={unit === '%' ? '%' : undefined}
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
          stroke="var(--edge)"
        />
        <YAxis
          dataKey="id"
          type="category"
          width={150}
          interval={0}
          tickFormatter={(id: number) => shorten(bars.find((bar) => bar.id === id)?.label ?? '')}
          tick={{ fill: 'var(--ink)', fontSize: 12 }}
          stroke="var(--edge)"
          tickLine={false}
        />
        <Bar
          dataKey="value"
          cursor="pointer"
          isAnimationActive={false}
          shape={({ x, y, width, height, payload }: RectangleProps & { payload?: RankBar }) => (
            <g data-mark={payload?.id}>
              <Rectangle
                x={x}
                y={y}
                width={width}
                height={height}
                radius={[0, 3, 3, 0]}
                fill={payload?.isProposed ? 'var(--accent)' : 'var(--mark-other)'}
                stroke={payload?.isProposed ? 'var(--accent)' : 'var(--edge)'}
              />
            </g>
          )}
        >
          <LabelList dataKey="written" position="right" fill="var(--ink)" fontSize={12} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

function shorten(label: string): string {
  return label.length > 24 ? `${label.slice(0, 23)}…` : label;
}
