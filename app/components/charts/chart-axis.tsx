import type { AxisScale } from '#app/leaderboard/axis-scale.ts';
import { listTicks, placeOnAxis } from '#app/leaderboard/axis-ticks.ts';
import { formatNumber } from '#app/leaderboard/format-value.ts';

interface ChartAxisProps {
  ends: [low: number, high: number];
  scale?: AxisScale;
  unit: string | null;
  /** Where the axis lies, in pixels. */
  left: number;
  width: number;
  top: number;
  bottom: number;
}

/** Round numbers below a drawing, each with a thin line up through it. */
export function ChartAxis({ ends, scale = 'linear', unit, left, width, top, bottom }: ChartAxisProps) {
  return (
    <g fill="var(--muted)">
      {listTicks(ends, scale, Math.max(2, Math.min(5, Math.floor(width / 70)))).map((tick) => {
        const x = left + placeOnAxis(tick, ends, scale) * width;
        return (
          <g key={tick}>
            <line x1={x} x2={x} y1={top} y2={bottom} stroke="var(--line)" />
            <text x={x} y={bottom + 14} textAnchor="middle">
              {formatNumber(tick, unit)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
