import { featureKey, type FeatureSink, type Template } from '../choose/template.ts';
import type { WeightTable } from '../choose/weight-table.ts';

/** Notes which features with a weight it is told of, and how often. */
export class FeatureTrace implements FeatureSink {
  /** How often each was seen, by the place of its weights in the table. */
  readonly times = new Map<number, number>();

  constructor(private readonly table: WeightTable) {}

  add(template: Template, a: number, b = 0): void {
    const at = this.table.find(featureKey(template.id, a, b));
    if (at !== -1) this.times.set(at, (this.times.get(at) ?? 0) + 1);
  }
}
