import type { Models } from './choose/models.ts';
import { EXTRACTOR_VERSION } from './version.ts';
import { shippedModels } from './weights/shipped-models.ts';

/** The rules as they read: with the weights that come with the product, or with weights that were learnt from reviews. */
export interface ReadingRules {
  /** What stored readings are marked with: of other rules, or of other weights, they are read anew. */
  readonly version: string;
  readonly models: Models;
}

/** The rules with the weights that come with the product. */
export function shippedRules(): ReadingRules {
  return { version: EXTRACTOR_VERSION, models: shippedModels() };
}

/** The version of the rules with learnt weights. */
export function learntVersion(weights: number): string {
  return `${EXTRACTOR_VERSION}+learnt-${weights}`;
}
