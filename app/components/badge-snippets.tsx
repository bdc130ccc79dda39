interface BadgeSnippetsProps {
  method: { slug: string; name: string };
  boards: readonly { slug: string; name: string }[];
  /** Scheme, host and port of the app. */
  origin: string;
}

/** Markdown for a README, which shows where a method stands on each of its boards. */
export function BadgeSnippets({ method, boards, origin }: BadgeSnippetsProps) {
  const search = new URLSearchParams({ method: method.slug }).toString();
  const lines = boards.map(({ slug, name }) => {
    const board = `${origin}/benchmarks/${encodeURIComponent(slug)}`;
    return `[![${name.replaceAll(/[[\]\\]/g, '')}](${board}/badge.svg?${search})](${board})`;
  });
  const [first] = boards;
  return (
    <details className="no-print text-sm">
      <summary className="w-fit cursor-pointer text-muted">Badges for a README</summary>
      {first && (
        <img
          src={`/benchmarks/${encodeURIComponent(first.slug)}/badge.svg?${search}`}
          alt={`${method.name} on ${first.name}`}
          height={20}
          loading="lazy"
          className="mt-2"
        />
      )}
      <pre className="mt-2 max-w-3xl whitespace-pre-wrap [overflow-wrap:anywhere] rounded-md border border-line bg-surface p-3">
        <code>{lines.join('\n')}</code>
      </pre>
    </details>
  );
}
