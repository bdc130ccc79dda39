import type { MethodSummary } from '#app/leaderboard/method-summary.ts';

/** How much is known of a method, in a line of figures. */
export function MethodFacts({ summary, builtOn }: { summary: MethodSummary; builtOn: number }) {
  const { results, benchmarks, papers, selfReported, byOthers, first, latest } = summary;
  const facts: [name: string, value: string][] = [
    ['Results', count(results)],
    ['Benchmarks', count(benchmarks)],
    ['Papers', count(papers)],
    ['Self-reported', count(selfReported)],
    ['By others', count(byOthers)],
    ['Built on it', count(builtOn)],
    ['Reported', first === null || latest === null ? '' : toPeriod(first, latest)],
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {facts.filter(isKnown).map(([name, value]) => (
        <div key={name}>
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="text-lg font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing is said of what there is none of. */
function isKnown([, value]: [name: string, value: string]): boolean {
  return value !== '' && value !== '0';
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function toPeriod(first: string, latest: string): string {
  return first === latest ? first : `${first} to ${latest}`;
}
