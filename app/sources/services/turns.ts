/** Who may ask a host when. */
export interface Turns {
  /**
   * Takes the next turn of a host, unless it is further away than `longestWaitMs`; the one after it comes `delayMs` later.
   * Returns the milliseconds until that turn, taken or not.
   */
  take(
    host: string,
    times: { delayMs: number; longestWaitMs: number },
  ): Promise<{ isTaken: boolean; waitMs: number }>;
  /** Lets nobody ask a host before so many milliseconds are over: it said so. */
  postpone(host: string, ms: number): Promise<void>;
}
