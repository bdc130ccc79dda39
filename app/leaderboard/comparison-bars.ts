import { toClaimPath, type BoardRow } from './board-row.ts';
import type { ChartMark } from './chart-mark.ts';
import type { ComparisonLine } from './comparison.ts';
import { formatValue } from './format-value.ts';

/** A method's best value on a benchmark. */
export interface GroupBar extends ChartMark {
  /** On the scale of its panel. */
  value: number;
  /** Place of the method among those compared, from 0: its colour. */
  series: number;
  isBest: boolean;
  /** From where to where papers differ. */
  range: { low: number; high: number } | null;
}

/** Methods side by side on one benchmark. */
export interface BarGroup {
  key: string;
  name: string;
  /** In what, and which way better lies. */
  note: string;
  bars: GroupBar[];
}

/** Groups that share an axis. */
export interface BarPanel {
  kind: 'percent' | 'own';
  unit: string | null;
  /** Ends of the axis. */
  ends: [low: number, high: number];
  groups: BarGroup[];
}

export interface ComparisonBars {
  /** Percentages on one axis from 0 to 100, then a panel for each benchmark on a scale of its own. */
  panels: BarPanel[];
  /** How many benchmarks have values that are not drawn. */
  left: number;
}

const MOST_IN_PERCENT = 12;
const MOST_OWN = 6;

/** The compared values as grouped bars: percentages share one axis, values of any other scale share none. */
export function toComparisonBars(
  lines: readonly ComparisonLine<BoardRow>[],
  methods: readonly { name: string }[],
): ComparisonBars {
  const drawn = lines.map((line) => ({ line, group: toGroup(line, methods) }));
  const known = drawn.filter(({ group }) => group.bars.length > 0);
  const percent = known.filter(({ line, group }) => isPercent(line, group));
  const own = known.filter(({ line, group }) => !isPercent(line, group));
  const shared = percent.slice(0, MOST_IN_PERCENT).map(({ group }) => group);
  const panels: BarPanel[] = own.slice(0, MOST_OWN).map(({ line, group }) => ({
    kind: 'own',
    unit: line.unit,
    ends: findEnds(group.bars),
    groups: [group],
  }));
  if (shared.length > 0) panels.unshift({ kind: 'percent', unit: '%', ends: [0, 100], groups: shared });
  return {
    panels,
    left: Math.max(0, percent.length - MOST_IN_PERCENT) + Math.max(0, own.length - MOST_OWN),
  };
}

function toGroup(
  { benchmark, metric, isLowerBetter, cells }: ComparisonLine<BoardRow>,
  methods: readonly { name: string }[],
): BarGroup {
  return {
    key: benchmark.slug,
    name: benchmark.name,
    note: isLowerBetter ? `${metric}, lower is better` : metric,
    bars: cells.flatMap((cell, series) => {
      if (!cell || cell.scaled === null) return [];
      const { best, scaled, isBest, range } = cell;
      const { text, rest } = formatValue(best);
      const name = methods[series]?.name ?? '';
      return [
        {
          id: best.id,
          label: `${best.base ? `${name} (${best.base.name})` : name} on ${benchmark.name}`,
          paper: best.paper.title,
          written: text + rest,
          ...(range ? { remark: `${range.written} in ${range.papers} papers` } : {}),
          path: toClaimPath(best),
          value: scaled,
          series,
          isBest,
          range: range && { low: range.low, high: range.high },
        },
      ];
    }),
  };
}

function isPercent({ unit }: { unit: string | null }, { bars }: BarGroup): boolean {
  return unit === '%' && findEnds(bars).every((end) => end >= 0 && end <= 100);
}

/** Bars begin at nothing, on whichever side of it they lie. */
function findEnds(bars: readonly GroupBar[]): [low: number, high: number] {
  const values = bars.flatMap(({ value, range }) => [value, ...(range ? [range.low, range.high] : [])]);
  return [Math.min(0, ...values), Math.max(0, ...values)];
}
