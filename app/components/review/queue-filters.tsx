import { Form, Link } from '@remix-run/react';
import { QUEUE_REASONS, toQueuePath, type QueueParams } from '#app/leaderboard/queue-search.ts';
import { NameBox } from '../name-box.tsx';

interface QueueFiltersProps {
  params: QueueParams;
  /** The benchmark by its name. */
  benchmark: string;
  paper: { title: string } | null;
}

/** Which part of the queue is looked at: it stands in the address. */
export function QueueFilters({ params, benchmark, paper }: QueueFiltersProps) {
  const isFiltered = params.benchmark !== '' || params.paper !== '' || params.reason !== '';
  return (
    <div className="space-y-2">
      <Form action="/review" className="flex flex-wrap items-end gap-2">
        <div className="w-full sm:w-56">
          <NameBox
            isWide
            key={benchmark}
            kind="benchmarks"
            name="benchmark"
            label="Benchmark"
            defaultValue={benchmark}
          />
        </div>
        <label className="block space-y-1">
          <span className="block text-sm font-semibold">Reason</span>
          <select key={params.reason} name="reason" defaultValue={params.reason} className="field">
            <option value="">any</option>
            {QUEUE_REASONS.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {params.paper !== '' && <input type="hidden" name="paper" value={params.paper} />}
        <button className="button-quiet">Show</button>
        {isFiltered && (
          <Link to="/review" className="py-1.5 text-sm">
            Everything
          </Link>
        )}
        <Link to="/review/changes" className="py-1.5 text-sm">
          What new rules changed
        </Link>
      </Form>
      {params.paper !== '' && (
        <p className="text-sm text-muted">
          Only in {paper ? `“${paper.title}”` : 'a paper that is not there'} ·{' '}
          <Link to={toQueuePath({ ...params, paper: '' })}>in all papers</Link>
        </p>
      )}
    </div>
  );
}
