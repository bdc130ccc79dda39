/** A date as it is known, or a dash. */
export function PaperDate({ date }: { date: string | null }) {
  return date ? (
    <time dateTime={date} className="whitespace-nowrap">
      {date}
    </time>
  ) : (
    <span className="text-muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">not known</span>
    </span>
  );
}
