import type { ClaimKind } from '../claim.ts';
import type { NumberSite } from '../syntax/number-site.ts';

/** The name of the rule that a claim shows: the pattern that fired for its kind. */
export function ruleOf(_site: NumberSite, kind: ClaimKind): string {
  return kind;
}
