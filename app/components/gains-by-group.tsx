import { Link } from '@remix-run/react';
import { chooseScale } from '#app/leaderboard/axis-scale.ts';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { ChartRow } from '#app/leaderboard/chart-rows.ts';
import { toBasisUnit } from '#app/leaderboard/gain-group-rows.ts';
import { BASES, capitalise, nameGains, type GainParams } from '#app/leaderboard/gain-search.ts';
import { RowFigure } from './charts/row-figure.tsx';
import { ChangeMark } from './change-mark.tsx';
import { ClaimValue } from './claim-value.tsx';
import { GainCounts } from './gain-counts.tsx';
import { PaperDate } from './paper-date.tsx';
import { PaperTitle } from './paper-title.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { TableHead } from './table-head.tsx';

interface Group {
  slug: string;
  name: string;
  gains: number;
  papers: number;
  median: number;
  failing: number;
  largest: BoardRow | undefined;
}

interface GainsByGroupProps {
  params: GainParams;
  by: 'benchmark' | 'method';
  groups: Group[];
  rows: ChartRow[];
}

/** Claimed gains of one basis by benchmark or by method: drawn on one axis, and as a table. */
export function GainsByGroup({ params, by, groups, rows }: GainsByGroupProps) {
  const basisName = BASES.find(({ basis }) => basis === params.basis)?.name.toLowerCase() ?? '';
  const { one, many } = nameGains(params.change);
  const scale = chooseScale(rows.flatMap(({ marks }) => marks.map(({ value }) => value)));
  return (
    <>
      <RowFigure
        title={`${capitalise(many)} by ${by}${params.q ? ` for ${params.q}` : ''}: ${basisName}`}
        description={`The first ${rows.length} of this page, by how many ${many} are claimed${scale === 'log' ? ', on a logarithmic axis' : ''}. A tick stands at the median of all ${many} of a ${by}, marks at its largest ones: full for the papers' own systems, rings for others, crossed where a ${one} does not add up with the other figures of its abstract.`}
        metric={capitalise(one)}
        rows={rows}
        axis={{ unit: toBasisUnit(params.basis), scale }}
      />
      <GroupTable params={params} by={by} groups={groups} />
    </>
  );
}

function GroupTable({ params, by, groups }: Omit<GainsByGroupProps, 'rows'>) {
  const { many } = nameGains(params.change);
  const caption = `Claimed ${many} by ${by}`;
  return (
    <ScrollBox label={caption}>
      <table className="data-table is-wide">
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-48" />
          <col className="w-20" />
          <col className="w-20" />
          <col className="w-24" />
          <col className="w-40" />
          <col />
          <col className="w-24" />
          <col className="w-32" />
        </colgroup>
        <TableHead
          columns={[
            by === 'benchmark' ? 'Benchmark' : 'Method',
            { number: capitalise(many) },
            { number: 'Papers' },
            { number: 'Median' },
            { number: 'Largest' },
            'Claimed by',
            'Date',
            { number: 'Do not add up' },
          ]}
        />
        <tbody>
          {groups.map(({ slug, name, failing, largest, ...group }) => (
            <tr key={slug}>
              <th scope="row" className="!font-medium !whitespace-normal !text-ink">
                <Link to={`/${by}s/${encodeURIComponent(slug)}`}>{name}</Link>
              </th>
              <GainCounts group={group} basis={params.basis} />
              <td className="number">
                {largest && <ClaimValue claim={largest} />}{' '}
                {largest && params.change === 'all' && <ChangeMark claim={largest} />}
              </td>
              <td>{largest && <PaperTitle paper={largest.paper} />}</td>
              <td>{largest && <PaperDate date={largest.paper.publishedOn} />}</td>
              <td className={`number ${failing > 0 ? 'font-semibold text-danger' : 'text-muted'}`}>
                {failing > 0 ? failing.toLocaleString('en') : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
