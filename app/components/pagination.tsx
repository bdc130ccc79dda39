import { Link } from '@remix-run/react';

interface PaginationProps {
  page: number;
  pages: number;
  toSearch(page: number): string;
}

/** Ways to the neighbouring pages; nothing where there is one page only. */
export function Pagination({ page, pages, toSearch }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className="no-print flex items-center gap-4 py-2">
      {page > 1 ? (
        <Link rel="prev" to={toSearch(page - 1)}>
          ← Previous
        </Link>
      ) : null}
      <span className="text-muted">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link rel="next" to={toSearch(page + 1)}>
          Next →
        </Link>
      ) : null}
    </nav>
  );
}
