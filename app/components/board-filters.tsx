import { Form, Link } from '@remix-run/react';
import { toBoardSearch, type BoardParams } from '#app/leaderboard/board-search.ts';

interface BoardFiltersProps {
  params: BoardParams;
  years: number[];
}

/** Narrows a board down; a GET, so that the address says it all. */
export function BoardFilters({ params, years }: BoardFiltersProps) {
  const isFiltered = params.q !== '' || params.role !== undefined || params.year !== undefined;
  return (
    <Form
      method="get"
      preventScrollReset
      key={toBoardSearch(params)}
      aria-label="Filter the results"
      className="no-print flex flex-wrap items-end gap-3 text-sm"
    >
      {params.metric && <input type="hidden" name="metric" value={params.metric} />}
      {params.show !== 'best' && <input type="hidden" name="show" value={params.show} />}
      {params.sort !== 'rank' && <input type="hidden" name="sort" value={params.sort} />}
      {params.order && <input type="hidden" name="order" value={params.order} />}
      <label className="flex flex-col gap-0.5">
        <span className="text-muted">Method, model or paper</span>
        <input type="text" name="q" defaultValue={params.q} maxLength={200} className="field w-56" />
      </label>
      <label className="flex flex-col gap-0.5">
        <span className="text-muted">Reported</span>
        <select name="role" defaultValue={params.role ?? ''} className="field">
          <option value="">by anybody</option>
          <option value="proposed">of own system</option>
          <option value="comparator">as comparator</option>
        </select>
      </label>
      {years.length > 1 && (
        <label className="flex flex-col gap-0.5">
          <span className="text-muted">Year</span>
          <select name="year" defaultValue={params.year ?? ''} className="field">
            <option value="">any</option>
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="button">
        Filter
      </button>
      {isFiltered && (
        <Link to={toBoardSearch(params, { q: '', role: undefined, year: undefined })} className="py-2">
          Clear filters
        </Link>
      )}
    </Form>
  );
}
