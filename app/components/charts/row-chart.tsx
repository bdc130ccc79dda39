import type { AxisScale } from '#app/leaderboard/axis-scale.ts';
import { placeOnAxis } from '#app/leaderboard/axis-ticks.ts';
import type { ChartRow, RowMark } from '#app/leaderboard/chart-rows.ts';
import { ChartAxis } from './chart-axis.tsx';
import { ROW_CHART_EDGE, ROW_HEIGHT, toRowChartHeight } from './row-chart-size.ts';
import { LETTER, shorten } from './shorten.ts';
import { useWidth } from './use-width.ts';

const RADIUS = 5.5;

export interface RowAxis {
  unit: string | null;
  scale: AxisScale;
}

interface RowChartProps {
  rows: ChartRow[];
  /** Drawn where one is given. */
  axis?: RowAxis | undefined;
}

/** Values on lines that share a scale: a tick where a line begins, marks where claims are. */
export default function RowChart({ rows, axis }: RowChartProps) {
  const { box, width } = useWidth<HTMLDivElement>();
  return (
    <div ref={box} className="h-full">
      {width > 0 && <Lines rows={rows} axis={axis} width={width} />}
    </div>
  );
}

function Lines({ rows, axis, width }: RowChartProps & { width: number }) {
  // Names and figures take at most a third each; the rest is for the lines.
  const left = Math.min(width / 3, 220);
  const right = Math.min(width / 3, 12 + Math.max(...rows.map(({ end }) => end.length)) * LETTER);
  const values = rows.flatMap(({ from, to, marks }) => [from, to, ...marks.map(({ value }) => value)]);
  const ends: [number, number] = [Math.min(...values), Math.max(...values)];
  const room = width - left - right - 4 * RADIUS;
  const start = left + 2 * RADIUS;
  const scale = axis?.scale ?? 'linear';
  const place = (value: number) => start + placeOnAxis(value, ends, scale) * room;
  const bottom = ROW_CHART_EDGE + rows.length * ROW_HEIGHT;
  return (
    <svg
      width={width}
      height={toRowChartHeight(rows.length, axis !== undefined)}
      fontSize={12}
      fill="var(--ink)"
    >
      {axis && (
        <ChartAxis
          ends={ends}
          scale={scale}
          unit={axis.unit}
          left={start}
          width={room}
          top={ROW_CHART_EDGE}
          bottom={bottom}
        />
      )}
      {rows.map(({ key, label, end, from, to, marks }, index) => {
        const y = ROW_CHART_EDGE + (index + 0.5) * ROW_HEIGHT;
        return (
          <g key={key}>
            <text x={0} y={y} dominantBaseline="central">
              {shorten(label, left)}
            </text>
            <line x1={left} x2={width - right} y1={y} y2={y} stroke="var(--line)" />
            <line x1={place(from)} x2={place(to)} y1={y} y2={y} stroke="var(--accent)" strokeWidth={3} />
            <line
              x1={place(from)}
              x2={place(from)}
              y1={y - 6}
              y2={y + 6}
              stroke="var(--edge)"
              strokeWidth={2}
            />
            {marks.map((mark) => (
              <Mark key={mark.id} mark={mark} x={place(mark.value)} y={y} />
            ))}
            <text x={width} y={y} textAnchor="end" dominantBaseline="central">
              {shorten(end, right)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Mark({ mark: { id, shape }, x, y }: { mark: RowMark; x: number; y: number }) {
  const arm = RADIUS - 1.5;
  return (
    <g data-mark={id} cursor="pointer">
      <circle
        cx={x}
        cy={y}
        r={RADIUS}
        fill={shape === 'full' ? 'var(--accent)' : 'var(--surface)'}
        stroke={shape === 'crossed' ? 'var(--danger)' : shape === 'full' ? 'var(--surface)' : 'var(--edge)'}
        strokeWidth={2}
      />
      {shape === 'crossed' && (
        <path
          d={`M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`}
          stroke="var(--danger)"
          strokeWidth={2}
        />
      )}
    </g>
  );
}
