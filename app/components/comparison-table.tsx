import { Link } from '@remix-run/react';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { ComparisonCell, ComparisonLine } from '#app/leaderboard/comparison.ts';
import { ClaimValue } from './claim-value.tsx';
import { ScrollBox } from './scroll-box.tsx';

interface ComparisonTableProps {
  methods: { slug: string; name: string }[];
  lines: ComparisonLine<BoardRow>[];
  /** Address of the comparison without a method or a benchmark. */
  without(what: { method?: string; benchmark?: string }): string;
}

/** Methods side by side, a line a benchmark; every value leads to its sentence. */
export function ComparisonTable({ methods, lines, without }: ComparisonTableProps) {
  const caption = `Reported scores of ${methods.map(({ name }) => name).join(', ')}`;
  return (
    <ScrollBox label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Benchmark</th>
            {methods.map(({ slug, name }) => (
              <th key={slug} scope="col" className="number">
                <Link to={`/methods/${encodeURIComponent(slug)}`} className="text-ink">
                  {name}
                </Link>{' '}
                <Remove name={name} to={without({ method: slug })} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ benchmark, metric, isLowerBetter, cells }) => (
            <tr key={benchmark.slug}>
              <th scope="row" className="!font-medium !text-ink">
                <Link to={`/benchmarks/${encodeURIComponent(benchmark.slug)}`}>{benchmark.name}</Link>{' '}
                <Remove name={benchmark.name} to={without({ benchmark: benchmark.slug })} />
                <span className="block text-[0.8125rem] font-normal text-muted">
                  {metric}
                  {isLowerBetter && ', lower is better'}
                </span>
              </th>
              {cells.map((cell, index) => (
                <td
                  key={methods[index]?.slug}
                  className="number align-top"
                  data-best={cell?.isBest || undefined}
                >
                  {cell ? <Cell cell={cell} /> : <NotReported />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Cell({ cell: { best, sources, papers, isBest, range } }: { cell: ComparisonCell<BoardRow> }) {
  const others = sources.slice(1);
  return (
    <>
      <ClaimValue claim={best} />
      {isBest && (
        <span className="ml-1 text-accent" title="The best of this line">
          <span aria-hidden="true">★</span>
          <span className="sr-only">best</span>
        </span>
      )}
      {others.length > 0 && (
        <details className="text-left text-[0.8125rem] text-muted">
          <summary className="cursor-pointer text-right">
            {range
              ? `${range.written} in ${range.papers} papers`
              : papers === 1
                ? `${others.length} more`
                : `${papers} papers`}
          </summary>
          <ul role="list" className="mt-1 space-y-1 whitespace-normal">
            {sources.map((row) => (
              <li key={row.id}>
                <ClaimValue claim={row} />
                {row.base && ` on ${row.base.name}`}, {row.paper.title}
              </li>
            ))}
          </ul>
        </details>
      )}
      {others.length === 0 && best.base && (
        <span className="block text-[0.8125rem] text-muted">on {best.base.name}</span>
      )}
    </>
  );
}

function NotReported() {
  return (
    <span className="text-muted" title="No paper here reports it">
      <span aria-hidden="true">–</span>
      <span className="sr-only">not reported here</span>
    </span>
  );
}

function Remove({ name, to }: { name: string; to: string }) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-label={`Take ${name} out`}
      className="no-print inline-block min-w-6 text-center font-normal text-muted no-underline hover:text-danger"
    >
      ×
    </Link>
  );
}
