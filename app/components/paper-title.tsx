import { Link } from '@remix-run/react';

/** A paper's title in at most two lines. */
export function PaperTitle({ paper: { slug, title } }: { paper: { slug: string; title: string } }) {
  return (
    <Link
      to={`/papers/${encodeURIComponent(slug)}`}
      title={title}
      className="line-clamp-2 text-ink print:line-clamp-none"
    >
      {title}
    </Link>
  );
}
