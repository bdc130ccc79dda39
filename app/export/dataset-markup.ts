interface MarkedBoard {
  benchmark: { slug: string; name: string; task: string | null; aliases: readonly string[] };
  counts: { claims: number; papers: number };
  metrics: readonly { name: string }[];
}

const FILES = [
  ['csv', 'text/csv'],
  ['jsonl', 'application/jsonl'],
  ['parquet', 'application/vnd.apache.parquet'],
] as const;

/** A leaderboard as a Dataset of schema.org, for search engines. */
export function toDatasetMarkup({ benchmark, counts, metrics }: MarkedBoard, origin: string) {
  const page = `${origin}/benchmarks/${encodeURIComponent(benchmark.slug)}`;
  const names = [...new Set(metrics.map(({ name }) => name))];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: `Reported results on ${benchmark.name}`,
    description: `${counts.claims} results on ${benchmark.name} from the abstracts of ${counts.papers} papers, each with the sentence that it was read from.`,
    ...(benchmark.aliases.length > 0 && { alternateName: benchmark.aliases.slice(0, 12) }),
    keywords: ['benchmark', benchmark.name, ...(benchmark.task ? [benchmark.task] : [])],
    variableMeasured: names,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Claimboard', url: origin },
    distribution: FILES.map(([ending, type]) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: `${page}/table.${ending}?show=all`,
    })),
  };
}
