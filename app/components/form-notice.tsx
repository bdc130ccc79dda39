/** What went wrong with what was sent, or that it is done; nothing where nothing was sent. */
export function FormNotice({ problem, done }: { problem?: string | null; done?: string | null }) {
  if (problem)
    return (
      <p role="alert" className="rounded-md border border-danger px-4 py-2 font-semibold text-danger">
        {problem}
      </p>
    );
  if (!done) return null;
  return (
    <p role="status" className="rounded-md border border-accent bg-accent-soft px-4 py-2">
      {done}
    </p>
  );
}
