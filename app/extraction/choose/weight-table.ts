/** The fitted weights of a slot, as they are looked up while reading: a hash table without objects. */
export class WeightTable {
  private readonly keys: Int32Array;
  private readonly places: Int32Array;
  private readonly mask: number;
  readonly values: Float32Array;

  /**
   * @param features key (`featureKey`) and weights of each feature, one weight a class
   * @param classes number of classes
   */
  constructor(
    features: readonly { readonly key: number; readonly weights: readonly number[] }[],
    readonly classes: number,
  ) {
    let size = 16;
    while (size < features.length * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.places = new Int32Array(size).fill(-1);
    this.values = new Float32Array(features.length * classes);
    features.forEach(({ key, weights }, place) => this.insert(key, place, weights));
  }

  private insert(key: number, place: number, weights: readonly number[]): void {
    let at = key & this.mask;
    while (this.places[at] !== -1) at = (at + 1) & this.mask;
    this.keys[at] = key;
    this.places[at] = place;
    for (let k = 0; k < this.classes; k++) this.values[place * this.classes + k] = weights[k] as number;
  }

  /** Where the weights of a feature begin in `values`, -1 where it has none. */
  find(key: number): number {
    let at = key & this.mask;
    for (;;) {
      const place = this.places[at] as number;
      if (place === -1) return -1;
      if (this.keys[at] === key) return place * this.classes;
      at = (at + 1) & this.mask;
    }
  }
}
