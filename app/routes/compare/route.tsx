import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { ComparisonCharts } from '#app/components/comparison-charts.tsx';
import { ComparisonTable } from '#app/components/comparison-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { NameBox } from '#app/components/name-box.tsx';
import { PairOfBenchmarks } from '#app/components/pair-of-benchmarks.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { parseCompareParams } from '#app/leaderboard/compare-params.ts';
import { toCompareSearch, type CompareParams } from '#app/leaderboard/compare-search.ts';
import { toComparisonBars } from '#app/leaderboard/comparison-bars.ts';
import { toComparison } from '#app/leaderboard/comparison.ts';
import { leadOn } from '#app/names/follow-merges.server.ts';
import { compareMethods } from '#db/queries/compare.server.ts';
import { addNamed } from './add-named.server.ts';
import { findPair } from './find-pair.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const names = data?.methods.map(({ name }) => name).join(', ');
  return [{ title: names ? `${names} · Compare · Claimboard` : 'Compare · Claimboard' }];
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const moved = await leadOn(context.db, request.url);
  if (moved) throw moved;
  const { method, benchmark, shown, ...params } = parseCompareParams(new URL(request.url).searchParams);
  const added = await addNamed(context.db, params, { method, benchmark, shown });
  // What was typed becomes part of the address, so that a link shows what the sender saw.
  if (added.params !== params && added.unknown.length === 0)
    throw redirect(`/compare${toCompareSearch(added.params)}`);
  const { methods, benchmarks, rows } = await compareMethods(context.db, added.params);
  const slugs = methods.map(({ slug }) => slug);
  const lines = toComparison(rows, slugs, benchmarks, isLowerBetter);
  const bars = toComparisonBars(lines, methods);
  const pair = await findPair(context.db, { ...added.params, lines, methods: slugs });
  return { params: added.params, unknown: added.unknown, methods, lines, bars, pair };
}

export default function ComparePage() {
  const { params, unknown, methods, lines, bars, pair } = useLoaderData<typeof loader>();
  const chosen: CompareParams = {
    methods: methods.map(({ slug }) => slug),
    benchmarks: params.benchmarks,
    x: params.x,
    y: params.y,
  };
  const shown = lines.map(({ benchmark }) => benchmark.slug);
  return (
    <div className="space-y-8">
      <PageTitle title="Compare">
        <p className="max-w-prose text-muted">
          Methods and models side by side, as papers report them. Every value leads to its sentence; where
          papers differ, each is there.
        </p>
      </PageTitle>
      <Form method="get" action="/compare" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <input type="hidden" name="methods" value={chosen.methods.join(',')} />
        <input type="hidden" name="benchmarks" value={chosen.benchmarks.join(',')} />
        <input type="hidden" name="shown" value={shown.join(',')} />
        {chosen.x && <input type="hidden" name="x" value={chosen.x} />}
        {chosen.y && <input type="hidden" name="y" value={chosen.y} />}
        <NameBox
          key={`m${chosen.methods.join()}`}
          kind="methods"
          name="method"
          label="Add a method or model"
        />
        <NameBox
          key={`b${chosen.benchmarks.join()}`}
          kind="benchmarks"
          name="benchmark"
          label="Add a benchmark"
        />
        <button type="submit" className="button">
          Add
        </button>
      </Form>
      {unknown.map((name) => (
        <p key={name} role="alert" className="font-semibold text-danger">
          Nothing by the name “{name}” has results here. Try another spelling, or{' '}
          <Link to={`/search?${new URLSearchParams({ q: name }).toString()}`}>search for it</Link>.
        </p>
      ))}
      {methods.length === 0 && (
        <EmptyState title="Nothing to compare yet">
          Add two methods or models. The benchmarks that they share are chosen by themselves; add others as
          you like.
        </EmptyState>
      )}
      {methods.length > 0 && lines.length === 0 && (
        <EmptyState title="No scores are reported of these">Add other methods or benchmarks.</EmptyState>
      )}
      {methods.length > 0 && lines.length > 0 && (
        <ComparisonTable
          methods={methods}
          lines={lines}
          without={({ method, benchmark }) =>
            `/compare${toCompareSearch({
              ...chosen,
              methods: chosen.methods.filter((slug) => slug !== method),
              benchmarks: benchmark ? shown.filter((slug) => slug !== benchmark) : chosen.benchmarks,
            })}`
          }
        />
      )}
      {lines.length > 0 && (
        <TableExport label="This table" address="/compare/table" search={toCompareSearch(chosen)} />
      )}
      <ComparisonCharts bars={bars} methods={methods} />
      <PairOfBenchmarks pair={pair} chosen={chosen} />
    </div>
  );
}
