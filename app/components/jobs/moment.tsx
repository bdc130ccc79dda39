/** A moment to the minute, in UTC wherever it is drawn; a dash where there is none. */
export function Moment({ at }: { at: Date | null }) {
  if (!at) return <span className="text-muted">–</span>;
  const iso = at.toISOString();
  return (
    <time dateTime={iso} className="whitespace-nowrap">
      {iso.slice(0, 16).replace('T', ' ')} UTC
    </time>
  );
}
