import { Link } from '@remix-run/react';

interface PaginationProps {
  page: number;
  pages: number;
  /** Where a page has several. */
  label?: string;
  toSearch(page: number): string;
}

/** Ways to the neighbouring pages; nothing where there is one page only. */
export function Pagination({ page, pages, label = 'Pages', toSearch }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="no-print flex items-center gap-4 py-2">
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
