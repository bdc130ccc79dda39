/** Where the money for calls comes from. All amounts are US dollars. */
export interface Allowance {
  /** Sets aside the most that a call can take. False where that cannot be had: the call must not begin then. */
  reserve(most: number): Promise<boolean>;
  /** The call has ended: what it took is spent, the rest of what was set aside is free again. */
  settle(most: number, cost: number): void | Promise<void>;
}

/** Money that is not to be exceeded: what was spent, and what calls of this process that are under way may still take. */
export class Budget implements Allowance {
  #spent = 0;
  #reserved = 0;
  #waiting: (() => void)[] = [];

  /** @param limit US dollars; Infinity where nothing limits */
  constructor(readonly limit: number = Infinity) {}

  get spent(): number {
    return this.#spent;
  }

  /**
   * Sets money aside for a call. Where the limit might be passed it waits for the calls that are under way: they rarely take
   * all that was set aside for them. False once none is left to wait for.
   */
  async reserve(most: number): Promise<boolean> {
    while (this.#spent + this.#reserved + most > this.limit) {
      if (this.#reserved === 0) return false;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#reserved += most;
    return true;
  }

  settle(most: number, cost: number): void {
    // Sums of fractions leave a crumb; nothing under way means nothing set aside.
    this.#reserved = this.#reserved - most < 1e-12 ? 0 : this.#reserved - most;
    this.#spent += cost;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
