import type { ClaimKind } from '../claim.ts';
import { firedRules } from '../match/fire.ts';
import type { NumberSite } from '../syntax/number-site.ts';

/** The rule of a claim that no pattern of its kind reads. */
export const BY_CONTEXT = 'context';

/** The name of the rule that a claim shows: the first pattern of its kind that holds at the number. */
export function ruleOf(site: NumberSite, kind: ClaimKind): string {
  return firedRules(site).find((rule) => rule.kind === kind)?.name ?? BY_CONTEXT;
}
