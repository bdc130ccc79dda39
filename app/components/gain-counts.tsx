import { writeMedian } from '#app/leaderboard/gain-group-rows.ts';
import type { GainParams } from '#app/leaderboard/gain-search.ts';

interface GainCountsProps {
  group: { gains: number; papers: number; median: number };
  basis: GainParams['basis'];
}

/** What every table of gains that are brought together says of them: how many, in how many papers, and their median. */
export function GainCounts({ group: { gains, papers, median }, basis }: GainCountsProps) {
  return (
    <>
      <td className="number">{gains.toLocaleString('en')}</td>
      <td className="number">{papers.toLocaleString('en')}</td>
      <td className="number">{writeMedian(median, basis)}</td>
    </>
  );
}
