import { featureKey, type FeatureSink, type Template } from '#app/extraction/choose/template.ts';

/** Numbers the features that it is told of, and counts in how many candidates each occurs. */
export class FeatureIndex implements FeatureSink {
  private readonly numbers = new Map<number, number>();
  private readonly meanings: { template: Template; a: number; b: number }[] = [];
  private readonly counts: number[] = [];
  private current: number[] = [];

  add(template: Template, a: number, b = 0): void {
    const key = featureKey(template.id, a, b);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.meanings.length;
      this.numbers.set(key, number);
      this.meanings.push({ template, a, b });
      this.counts.push(0);
    }
    this.counts[number]! += 1;
    this.current.push(number);
  }

  /** The features told since the last call. */
  take(): Int32Array {
    const features = Int32Array.from(this.current);
    this.current = [];
    return features;
  }

  get size(): number {
    return this.meanings.length;
  }

  meaning(number: number): { template: Template; a: number; b: number } {
    return this.meanings[number]!;
  }

  count(number: number): number {
    return this.counts[number]!;
  }
}
