import { placeOnAxis } from '#app/leaderboard/axis-ticks.ts';
import type { BarGroup, BarPanel, GroupBar } from '#app/leaderboard/comparison-bars.ts';
import { BAR, HEAD, toBarGroupsHeight, toGroupHeight } from './bar-groups-size.ts';
import { ChartAxis } from './chart-axis.tsx';
import { LETTER, shorten } from './shorten.ts';
import { useWidth } from './use-width.ts';

interface BarGroupsChartProps {
  panel: BarPanel;
  /** Names of the series. */
  names: string[];
}

/** Bars in groups on one axis, each bar with its name and its number beside it: colours help, and nothing hangs on them. */
export default function BarGroupsChart({ panel, names }: BarGroupsChartProps) {
  const { box, width } = useWidth<HTMLDivElement>();
  return (
    <div ref={box} className="h-full">
      {width > 0 && <Groups panel={panel} names={names} width={width} />}
    </div>
  );
}

function Groups({ panel: { groups, ends, unit }, names, width }: BarGroupsChartProps & { width: number }) {
  const left = Math.min(width / 3, 24 + Math.max(...names.map(({ length }) => length)) * LETTER, 240);
  const right = Math.min(width / 4, 100);
  const room = width - left - right;
  const height = toBarGroupsHeight(groups);
  const place = (value: number) => left + placeOnAxis(value, ends, 'linear') * room;
  const tops = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { bars }) => sum + toGroupHeight(bars.length), 0),
  );
  return (
    <svg width={width} height={height} fontSize={12} fill="var(--ink)">
      <ChartAxis ends={ends} unit={unit} left={left} width={room} top={HEAD - 4} bottom={height - 22} />
      {groups.map((group, index) => (
        <g key={group.key} transform={`translate(0 ${tops[index] ?? 0})`}>
          <Heading group={group} width={width} />
          {group.bars.map((bar, place_) => (
            <g key={bar.id} transform={`translate(0 ${HEAD + place_ * BAR})`}>
              <Row bar={bar} name={names[bar.series] ?? ''} {...{ left, right, place }} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

function Heading({ group: { name, note }, width }: { group: BarGroup; width: number }) {
  const title = shorten(name, width * 0.6);
  return (
    <text y={16} stroke="var(--surface)" strokeWidth={4} paintOrder="stroke">
      <tspan fontWeight={600}>{title}</tspan>
      <tspan dx={8} fill="var(--muted)">
        {shorten(note, width - title.length * LETTER - 30)}
      </tspan>
    </text>
  );
}

interface RowProps {
  bar: GroupBar;
  name: string;
  left: number;
  right: number;
  place: (value: number) => number;
}

function Row({ bar: { id, value, series, range, written, isBest }, name, left, right, place }: RowProps) {
  const middle = BAR / 2;
  const [from, to] = [Math.min(place(0), place(value)), Math.max(place(0), place(value))];
  const end = Math.max(to, range ? place(range.high) : to) + 6;
  const short = `${written}${isBest ? ' ★' : ''}`;
  return (
    <>
      <text y={middle} dominantBaseline="central">
        {shorten(name, left - 8)}
      </text>
      <g data-mark={id} cursor="pointer">
        <rect
          x={from}
          y={3}
          width={Math.max(1, to - from)}
          height={BAR - 6}
          rx={2}
          fill={`var(--series-${(series % 8) + 1})`}
        />
        {range && (
          <path
            d={`M${place(range.low)} ${middle - 4}v8M${place(range.low)} ${middle}H${place(range.high)}m0 -4v8`}
            stroke="var(--ink)"
            strokeWidth={1.5}
            fill="none"
          />
        )}
      </g>
      <text
        x={end}
        y={middle}
        dominantBaseline="central"
        stroke="var(--surface)"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {shorten(short, right + 10)}
      </text>
    </>
  );
}
