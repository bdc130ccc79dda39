import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Bar as RankBar } from '#app/leaderboard/bar-series.ts';
import { PointTooltip } from './point-tooltip.tsx';

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
        <Tooltip
          content={<PointTooltip />}
          cursor={{ fill: 'var(--accent-soft)' }}
          isAnimationActive={false}
        />
        <Bar
          dataKey="value"
          cursor="pointer"
          isAnimationActive={false}
          radius={[0, 3, 3, 0]}
          onClick={(_, index) => {
            const bar = bars[index];
            if (bar) window.location.assign(bar.path);
          }}
        >
          {bars.map(({ id, isProposed }) => (
            <Cell
              key={id}
              fill={isProposed ? 'var(--accent)' : 'var(--mark-other)'}
              stroke={isProposed ? 'var(--accent)' : 'var(--edge)'}
            />
          ))}
          <LabelList dataKey="written" position="right" fill="var(--ink)" fontSize={12} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

function shorten(label: string): string {
  return label.length > 24 ? `${label.slice(0, 23)}…` : label;
}
