import type { Turns } from './turns.ts';

/** Gives every request of this process to a host its turn, so that two are never closer to each other than the host wants. */
export class HostTurns implements Turns {
  readonly #next = new Map<string, number>();

  async take(host: string, { delayMs, longestWaitMs }: { delayMs: number; longestWaitMs: number }) {
    const now = Date.now();
    const waitMs = Math.max(0, (this.#next.get(host) ?? 0) - now);
    const isTaken = waitMs <= longestWaitMs;
    if (isTaken) this.#next.set(host, now + waitMs + delayMs);
    return { isTaken, waitMs };
  }

  async postpone(host: string, ms: number): Promise<void> {
    this.#next.set(host, Math.max(this.#next.get(host) ?? 0, Date.now() + ms));
  }
}
