import type { Models } from '../choose/models.ts';
import base from './base.json';
import benchmark from './benchmark.json';
import kind from './kind.json';
import { openWeights, type Weights } from './learnt-weights.ts';
import metric from './metric.json';
import owner from './owner.json';
import versus from './versus.json';

/** The weights that the product ships, made by `npm run fit`. */
export const shippedWeights: Weights = { kind, owner, benchmark, metric, versus, base };

let models: Models | undefined;

/** The models that the product ships; read when first asked for. */
export function shippedModels(): Models {
  return (models ??= openWeights(shippedWeights));
}
