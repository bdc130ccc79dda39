import { lazy } from 'react';
import type { BarPanel, ComparisonBars } from '#app/leaderboard/comparison-bars.ts';
import { toBarGroupsHeight } from './charts/bar-groups-size.ts';
import { ChartFrame } from './charts/chart-frame.tsx';
import { describeBars } from './charts/describe-bars.ts';
import { SectionTitle } from './page-title.tsx';

const BarGroupsChart = lazy(() => import('./charts/bar-groups-chart.tsx'));

interface ComparisonChartsProps {
  bars: ComparisonBars;
  methods: { name: string }[];
}

/** Methods side by side as bars: percentages on one axis, everything else on axes of its own. */
export function ComparisonCharts({ bars: { panels, left }, methods }: ComparisonChartsProps) {
  if (panels.length === 0) return null;
  const names = methods.map(({ name }) => name);
  const [percent, own] = [panels.filter(isPercent), panels.filter((panel) => !isPercent(panel))];
  return (
    <section aria-labelledby="bars" className="no-print space-y-4">
      <SectionTitle id="bars">Side by side</SectionTitle>
      {percent.map((panel) => (
        <Panel key="percent" panel={panel} names={names} title={`Percentages of ${names.join(', ')}`} />
      ))}
      {own.length > 0 && (
        <>
          <p className="max-w-prose text-muted">
            Values that are not all percentages share no scale, so each of these benchmarks has an axis of its
            own.
          </p>
          <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
            {own.map((panel) => (
              <Panel
                key={panel.groups[0]?.key}
                panel={panel}
                names={names}
                title={`${panel.groups[0]?.name ?? ''}: ${names.join(', ')}`}
              />
            ))}
          </div>
        </>
      )}
      {left > 0 && (
        <p className="text-muted">
          {left === 1 ? 'One more benchmark is' : `${left} more benchmarks are`} in the table only.
        </p>
      )}
    </section>
  );
}

function Panel({ panel, names, title }: { panel: BarPanel; names: string[]; title: string }) {
  return (
    <ChartFrame
      title={title}
      description={describeBars(panel, names)}
      marks={panel.groups.flatMap(({ bars }) => bars)}
      metric="Value"
      height={toBarGroupsHeight(panel.groups)}
    >
      <BarGroupsChart panel={panel} names={names} />
    </ChartFrame>
  );
}

function isPercent({ kind }: BarPanel): boolean {
  return kind === 'percent';
}
