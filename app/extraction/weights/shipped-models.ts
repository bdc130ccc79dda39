import { openSlot } from '../choose/slot-model.ts';
import type { Models } from '../choose/models.ts';
import base from './base.json';
import benchmark from './benchmark.json';
import kind from './kind.json';
import method from './method.json';
import metric from './metric.json';
import role from './role.json';
import versus from './versus.json';

let models: Models | undefined;

/** The models that the product ships, made by `npm run fit`; read when first asked for. */
export function shippedModels(): Models {
  return (models ??= {
    kind: openSlot(kind),
    role: openSlot(role),
    method: openSlot(method),
    benchmark: openSlot(benchmark),
    metric: openSlot(metric),
    versus: openSlot(versus),
    base: openSlot(base),
  });
}
