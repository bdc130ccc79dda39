/** Precision, recall and their harmonic mean, 0 to 1, with the counts behind them. */
export interface Rates {
  precision: number;
  recall: number;
  f1: number;
  hits: number;
  falseAlarms: number;
  misses: number;
}

/** Counts of a comparison. A rate without anything to count is 0. */
export class Tally {
  hits = 0;
  falseAlarms = 0;
  misses = 0;

  toRates(): Rates {
    const precision = this.hits / (this.hits + this.falseAlarms || 1);
    const recall = this.hits / (this.hits + this.misses || 1);
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    return { precision, recall, f1, hits: this.hits, falseAlarms: this.falseAlarms, misses: this.misses };
  }
}
