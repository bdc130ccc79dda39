/** How long somebody is willing to wait for a service. */
export interface Patience {
  /** Tries after the first one. */
  retries: number;
  /** The longest wait for a turn, or that a service may ask for before it is tried again. Milliseconds. */
  longestWaitMs: number;
  /** The longest answer that is taken, in bytes. */
  sizeLimit: number;
}

/** Of a command that may run for hours. */
export const OF_A_HARVEST: Patience = { retries: 5, longestWaitMs: 15 * 60_000, sizeLimit: 64_000_000 };

/** Of a person who waits for a page. */
export const OF_A_READER: Patience = { retries: 1, longestWaitMs: 10_000, sizeLimit: 2_000_000 };
