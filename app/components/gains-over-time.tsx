import { lazy } from 'react';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { GainCourse } from '#app/leaderboard/gain-course.ts';
import { toBasisUnit } from '#app/leaderboard/gain-group-rows.ts';
import { BASES, capitalise, nameGains, type GainParams } from '#app/leaderboard/gain-search.ts';
import { ChartFrame } from './charts/chart-frame.tsx';
import { ChangeMark } from './change-mark.tsx';
import { ClaimValue } from './claim-value.tsx';
import { GainCounts } from './gain-counts.tsx';
import { PaperTitle } from './paper-title.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { TableHead } from './table-head.tsx';

const TimeChart = lazy(() => import('./charts/time-chart.tsx'));

interface Period {
  from: string;
  gains: number;
  papers: number;
  median: number;
  largest: BoardRow;
}

interface GainsOverTimeProps {
  params: GainParams;
  periods: Period[];
  course: GainCourse;
}

/** Claimed gains of one basis over time: each as a mark, the median of each quarter as steps, quarters as a table. */
export function GainsOverTime({ params, periods, course: { points, medians, scale } }: GainsOverTimeProps) {
  const basisName = BASES.find(({ basis }) => basis === params.basis)?.name.toLowerCase() ?? '';
  const { one, many } = nameGains(params.change);
  const total = periods.reduce((sum, { gains }) => sum + gains, 0);
  return (
    <>
      {points.length > 0 && (
        <ChartFrame
          title={`${capitalise(many)} over time${params.q ? ` for ${params.q}` : ''}: ${basisName}`}
          description={`${points.length < total ? `The latest ${points.length} of ${total.toLocaleString('en')}` : points.length} dated ${many}, ${points[0]?.date} to ${points.at(-1)?.date}${scale === 'log' ? ', on a logarithmic axis' : ''}. The line is the median of each quarter. Full marks are the papers' own systems, rings are others; a crossed ring does not add up with the other figures of its abstract.`}
          marks={points}
          metric={capitalise(one)}
          height={360}
        >
          <TimeChart points={points} steps={medians} unit={toBasisUnit(params.basis)} scale={scale} />
        </ChartFrame>
      )}
      <PeriodTable params={params} periods={periods} />
    </>
  );
}

function PeriodTable({ params, periods }: Omit<GainsOverTimeProps, 'course'>) {
  const { many } = nameGains(params.change);
  const caption = `Claimed ${many} by quarter`;
  return (
    <ScrollBox label={caption}>
      <table className="data-table is-wide">
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-32" />
          <col className="w-20" />
          <col className="w-20" />
          <col className="w-24" />
          <col className="w-40" />
          <col className="w-48" />
          <col />
        </colgroup>
        <TableHead
          columns={[
            'Quarter',
            { number: capitalise(many) },
            { number: 'Papers' },
            { number: 'Median' },
            { number: 'Largest' },
            'On',
            'Claimed by',
          ]}
        />
        <tbody>
          {periods.map(({ from, largest, ...group }) => (
            <tr key={from}>
              <th scope="row" className="!font-medium !text-ink">
                {nameQuarter(from)}
              </th>
              <GainCounts group={group} basis={params.basis} />
              <td className="number">
                <ClaimValue claim={largest} /> {params.change === 'all' && <ChangeMark claim={largest} />}
              </td>
              <td>{largest.benchmark?.name ?? <span className="text-muted">not said</span>}</td>
              <td>
                <PaperTitle paper={largest.paper} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** `2025-04-01` is `2025, 2nd quarter`. */
function nameQuarter(from: string): string {
  const quarter = Math.floor((Number(from.slice(5, 7)) - 1) / 3);
  return `${from.slice(0, 4)}, ${['1st', '2nd', '3rd', '4th'][quarter]} quarter`;
}
