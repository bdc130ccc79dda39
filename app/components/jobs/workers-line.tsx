import type { WorkerAtWork } from '#db/queries/list-workers.server.ts';

/** Who works off the queue; what to do where nobody does. */
export function WorkersLine({ workers }: { workers: readonly WorkerAtWork[] }) {
  if (workers.length === 0)
    return (
      <p>
        No worker is there: what is queued waits. Start one with <code>claimboard worker</code>, on any
        machine that reaches the database.
      </p>
    );
  return (
    <ul className="text-muted">
      {workers.map(({ id, host, processId, running, concurrency, model }) => (
        <li key={id}>
          Worker {id} on {host} (process {processId}): {running} of {concurrency} at work
          {model !== null && `, asks ${model}`}
        </li>
      ))}
    </ul>
  );
}
