import { Form } from '@remix-run/react';
import { lazy } from 'react';
import type { CompareParams } from '#app/leaderboard/compare-search.ts';
import type { PairSeries } from '#app/leaderboard/pair-series.ts';
import { ChartFrame } from './charts/chart-frame.tsx';
import { describePair } from './charts/describe-pair.ts';
import { EmptyState } from './empty-state.tsx';
import { SectionTitle } from './page-title.tsx';

const PairChart = lazy(() => import('./charts/pair-chart.tsx'));

interface PairOfBenchmarksProps {
  pair: { choices: { slug: string; name: string }[]; series?: PairSeries | undefined } | undefined;
  chosen: CompareParams;
}

/** One benchmark against another, both to be chosen; nothing where there are no two. */
export function PairOfBenchmarks({ pair, chosen }: PairOfBenchmarksProps) {
  if (!pair) return null;
  const { choices, series } = pair;
  return (
    <section aria-labelledby="pair" className="space-y-4">
      <SectionTitle id="pair">One benchmark against another</SectionTitle>
      <Form
        method="get"
        action="/compare"
        preventScrollReset
        className="no-print flex flex-wrap items-end gap-x-4 gap-y-3"
      >
        <input type="hidden" name="methods" value={chosen.methods.join(',')} />
        <input type="hidden" name="benchmarks" value={chosen.benchmarks.join(',')} />
        <Axis name="x" label="From left to right" choices={choices} value={series?.x.benchmark.slug} />
        <Axis name="y" label="From bottom to top" choices={choices} value={series?.y.benchmark.slug} />
        <button type="submit" className="button">
          Draw
        </button>
      </Form>
      {!series && <EmptyState title="These are no two benchmarks">Choose two that differ.</EmptyState>}
      {series && series.points.length === 0 && (
        <EmptyState title="No system is reported on both">
          No paper here gives one system a score on {series.x.benchmark.name} and on {series.y.benchmark.name}
          .
        </EmptyState>
      )}
      {series && series.points.length > 0 && (
        <ChartFrame
          title={`${series.x.benchmark.name} against ${series.y.benchmark.name}`}
          description={describePair(series)}
          marks={series.points}
          metric="Values"
          height={380}
        >
          <PairChart series={series} />
        </ChartFrame>
      )}
    </section>
  );
}

interface AxisProps {
  name: 'x' | 'y';
  label: string;
  choices: { slug: string; name: string }[];
  value: string | undefined;
}

function Axis({ name, label, choices, value }: AxisProps) {
  return (
    <label className="block w-full space-y-1 sm:w-72">
      <span className="text-sm font-semibold">{label}</span>
      <select name={name} key={value} defaultValue={value} className="field w-full">
        {choices.map(({ slug, name: title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
