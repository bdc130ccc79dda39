import { Link } from '@remix-run/react';
import type { ShownConflict } from '#app/conflicts/show-conflict.server.ts';
import { Badge } from '../badge.tsx';
import { NameLink } from '../method-name.tsx';

/** What a conflict is about: the system, the metric and the benchmark. */
export function ConflictHead({
  conflict: { benchmark, metric, papers, isOpen, claims },
}: {
  conflict: ShownConflict;
}) {
  const [first] = claims;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 [overflow-wrap:anywhere]">
      <span className="font-semibold">
        {first?.method && <NameLink thing={first.method} />}
        {first?.base && (
          <>
            {' on '}
            <NameLink thing={first.base} />
          </>
        )}
      </span>
      <span>
        {metric}
        {' on '}
        <Link to={`/benchmarks/${encodeURIComponent(benchmark.slug)}`}>{benchmark.name}</Link>
      </span>
      <span className="text-sm text-muted">
        {claims.length} values in {papers} papers
      </span>
      {isOpen ? <Badge tone="danger">open</Badge> : <Badge tone="accent">settled</Badge>}
    </p>
  );
}

/** The same as a text. */
export function nameConflict({ benchmark, metric, claims: [first] }: ShownConflict): string {
  const system = [first?.method?.name, first?.base?.name].filter(Boolean).join(' on ');
  return `${system}: ${metric} on ${benchmark.name}`;
}
