import { listFieldChanges } from '#app/leaderboard/claim-diff.ts';

interface FieldChangesProps {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What a change has changed, field by field. */
export function FieldChanges({ before, after }: FieldChangesProps) {
  const changes = listFieldChanges(before, after);
  if (changes.length === 0) return null;
  return (
    <ul role="list" className="text-sm">
      {changes.map(({ name, before: from, after: to }) => (
        <li key={name} className="[overflow-wrap:anywhere]">
          <span className="text-muted">{name}:</span> {before && <del className="text-muted">{from}</del>}
          {before && after && ' → '}
          {after && <ins className="no-underline">{to}</ins>}
        </li>
      ))}
    </ul>
  );
}
