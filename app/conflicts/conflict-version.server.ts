import { createHash } from 'node:crypto';
import type { Conflict } from '#db/conflicts/list-conflicts.server.ts';

/** Another text whenever a claim of the conflict comes, goes or changes its value, and whenever a reviewer has spoken. */
export function toConflictVersion(
  { claims }: { claims: readonly Pick<Conflict['claims'][number], 'id' | 'value' | 'unit'>[] },
  latestSettlement: number,
): string {
  const facts = claims
    .map(({ id, value, unit }) => [id, value, unit])
    .sort((a, b) => Number(a[0]) - Number(b[0]));
  return createHash('sha256')
    .update(JSON.stringify([facts, latestSettlement]))
    .digest('base64url')
    .slice(0, 22);
}
