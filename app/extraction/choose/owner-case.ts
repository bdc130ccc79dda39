import type { BenchmarkCandidate } from '../candidates/benchmark-candidates.ts';
import type { DocumentView } from '../candidates/document-view.ts';
import type { MetricCandidate } from '../candidates/metric-candidate.ts';
import type { SystemCandidate } from '../candidates/system-candidates.ts';
import type { ClaimKind, Role } from '../claim.ts';
import type { NumberSite } from '../syntax/number-site.ts';

/** Whose a number is, and which system it belongs to: decided as one, since each tells of the other. */
export interface Owner {
  readonly role: Role;
  readonly method: SystemCandidate | null;
}

/** A system as it was decided for an earlier number. */
export interface PastSystem {
  readonly name: string | null;
  readonly role: Role;
}

/** What is known of a number when it is asked whose it is. */
export interface OwnerCase {
  readonly view: DocumentView;
  readonly site: NumberSite;
  readonly kind: ClaimKind;
  /** What was measured, as decided before. */
  readonly benchmark: BenchmarkCandidate | null;
  readonly metric: MetricCandidate | null;
  /** System and role of the claim before in the same sentence, and of the last one in earlier sentences. */
  readonly before: PastSystem | undefined;
  readonly earlier: PastSystem | undefined;
  readonly candidates: readonly SystemCandidate[];
}

/** `our method`, `the proposed reward model`. */
function saysOurs({ way, text }: SystemCandidate): boolean {
  return way === 'ours' || (way === 'phrase' && /^(?:our|proposed)\b/i.test(text));
}

/** Every system with either role, the paper's own first; "our method" is never somebody else's, "baseline" always is. */
export function listOwners(candidates: readonly SystemCandidate[]): {
  owners: Owner[];
  firstComparator: number;
} {
  const proposed = candidates
    .filter(({ way }) => way !== 'unnamed')
    .map((method): Owner => ({ role: 'proposed', method }));
  const comparators = candidates
    .filter((candidate) => !saysOurs(candidate))
    .map((method): Owner => ({ role: 'comparator', method }));
  return { owners: [...proposed, ...comparators], firstComparator: proposed.length };
}
