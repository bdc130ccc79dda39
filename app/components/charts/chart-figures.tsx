import type { ChartMark } from '#app/leaderboard/chart-mark.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { TableHead } from '../table-head.tsx';

interface ChartFiguresProps {
  metric: string;
  items: ChartMark[];
}

/** What a chart draws, as a table. */
export function ChartFigures({ items, metric }: ChartFiguresProps) {
  const isDated = items.some(({ date }) => date !== undefined);
  return (
    <ScrollBox label="Figures of the chart">
      <table className="data-table">
        <caption className="sr-only">Figures of the chart</caption>
        <TableHead columns={[isDated && 'Date', 'System', { number: metric }, 'Paper']} />
        <tbody>
          {items.map(({ id, date, label, lead, written, remark, path, paper, also }) => (
            <tr key={id}>
              {isDated && <td className="whitespace-nowrap">{date}</td>}
              <td>{label}</td>
              <td className="number">
                {lead} <a href={path}>{written}</a>
                {remark && `, ${remark}`}
                {also && (
                  <>
                    , {also.lead} <a href={also.path}>{also.written}</a>
                  </>
                )}
              </td>
              <td>
                {paper}
                {also && also.paper !== paper && `; ${also.paper}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
