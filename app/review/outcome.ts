/** What became of something that a reviewer sent. */
export type Outcome =
  | { ok: true; claimId: number | null }
  | {
      ok: false;
      /**
       * invalid: it cannot be so; missing: there is no such claim (any more); changed: somebody else, or a new reading, has
       * changed the claim since the reviewer saw it.
       */
      kind: 'invalid' | 'missing' | 'changed';
      problem: string;
      claimId: number | null;
    };

export function toDone(claimId: number | null): Outcome {
  return { ok: true, claimId };
}

export function toRefusal(
  kind: Extract<Outcome, { ok: false }>['kind'],
  problem: string,
  claimId: number | null = null,
): Outcome {
  return { ok: false, kind, problem, claimId };
}

export const GONE = 'No claim has this number any more: the abstract of its paper has changed.';
export const CHANGED = 'Somebody has changed this claim since you saw it. Nothing of yours is stored yet.';
