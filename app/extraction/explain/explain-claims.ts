import { viewDocument } from '../candidates/document-view.ts';
import type { Models } from '../choose/models.ts';
import { walk } from '../choose/walk.ts';
import type { Claim, SourceText } from '../claim.ts';
import { toClaim } from '../claims/to-claim.ts';
import { openDocument } from '../document.ts';
import { holdsResultLikeNumber } from '../text/result-like.ts';
import { shippedModels } from '../weights/shipped-models.ts';
import { ExplainingDecider, type SlotChoice } from './explaining-decider.ts';

/** A claim, with why each of its slots holds what it holds. */
export interface ExplainedClaim {
  /** As it was read, before arithmetic lowers its confidence. */
  readonly claim: Claim;
  /** In the order in which the slots were decided; a slot that had a single option is not among them. */
  readonly choices: readonly SlotChoice[];
}

/**
 * Reads an abstract as `extractClaims` does, and says of every claim why. Pure, and never throws on any text; several times
 * slower than reading.
 */
export function explainClaims(source: SourceText, models: Models = shippedModels()): ExplainedClaim[] {
  if (!holdsResultLikeNumber(source.abstract)) return [];
  const view = viewDocument(openDocument(source));
  const decider = new ExplainingDecider(models);
  return walk(view, decider)
    .flat()
    .map((decided) => ({ claim: toClaim(view, decided), choices: decider.choicesOf(decided.site) }));
}
