import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { PairAxis, PairPoint, PairSeries } from '#app/leaderboard/pair-series.ts';
import { nameAxis } from './describe-pair.ts';
import { shorten } from './shorten.ts';

/** More names than these cover each other. */
const MOST_NAMES = 8;
const NAME_ROOM = 130;

/** Systems by their values on two benchmarks: what is compared full and by name, the others as rings. */
export default function PairChart({ series: { x, y, points } }: { series: PairSeries }) {
  const chosen = points.filter(({ isChosen }) => isChosen);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart margin={{ top: 16, right: 20, bottom: 22, left: 4 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" />
        <XAxis
          {...toAxis(x)}
          dataKey="x"
          padding={{ left: 12, right: 12 }}
          label={{ value: shorten(nameAxis(x), 300), position: 'bottom', fill: 'var(--ink)', fontSize: 12 }}
        />
        <YAxis
          {...toAxis(y)}
          dataKey="y"
          width={64}
          padding={{ top: 12, bottom: 12 }}
          label={{
            value: shorten(nameAxis(y), 300),
            angle: -90,
            position: 'insideLeft',
            style: { textAnchor: 'middle' },
            fill: 'var(--ink)',
            fontSize: 12,
          }}
        />
        {[false, true].map((isChosen) => (
          <Scatter
            key={String(isChosen)}
            data={isChosen ? chosen : points.filter((point) => !point.isChosen)}
            shape={<PairDot isNamed={isChosen && chosen.length <= MOST_NAMES} />}
            isAnimationActive={false}
          />
        ))}
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function toAxis({ unit }: PairAxis) {
  return {
    type: 'number' as const,
    domain: ['auto', 'auto'] as ['auto', 'auto'],
    tick: { fill: 'var(--muted)', fontSize: 12 },
    stroke: 'var(--edge)',
    ...(unit === '%' ? { unit: '%' } : {}),
  };
}

interface PairDotProps {
  isNamed: boolean;
  cx?: number;
  cy?: number;
  xAxis?: { x?: number; width?: number };
  payload?: PairPoint;
}

function PairDot({ isNamed, cx = 0, cy = 0, xAxis, payload }: PairDotProps) {
  // A name near the right edge stands on the other side of its mark.
  const isAtEnd = cx > (xAxis?.x ?? 0) + (xAxis?.width ?? Infinity) - NAME_ROOM;
  return (
    <>
      <circle
        data-mark={payload?.id}
        cx={cx}
        cy={cy}
        r={payload?.isChosen ? 6 : 5}
        cursor="pointer"
        fill={payload?.isChosen ? 'var(--accent)' : 'var(--surface)'}
        stroke={payload?.isChosen ? 'var(--surface)' : 'var(--edge)'}
        strokeWidth={1.5}
      />
      {isNamed && payload && (
        <text
          x={isAtEnd ? cx - 10 : cx + 10}
          y={cy}
          textAnchor={isAtEnd ? 'end' : 'start'}
          dominantBaseline="central"
          fontSize={12}
          fill="var(--ink)"
          stroke="var(--surface)"
          strokeWidth={3}
          paintOrder="stroke"
          pointerEvents="none"
        >
          {shorten(payload.name, NAME_ROOM)}
        </text>
      )}
    </>
  );
}
