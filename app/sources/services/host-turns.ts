import { setTimeout as sleep } from 'node:timers/promises';

/** Gives every request to a host its turn, so that two are never closer to each other than the host wants. */
export class HostTurns {
  readonly #next = new Map<string, number>();

  /** Milliseconds until the next turn of a host. */
  waitOf(host: string): number {
    return Math.max(0, (this.#next.get(host) ?? 0) - Date.now());
  }

  /** Resolves when it is this request's turn; the one after it comes `delayMs` later. */
  async take(host: string, delayMs: number, signal?: AbortSignal): Promise<void> {
    const wait = this.waitOf(host);
    this.#next.set(host, Date.now() + wait + delayMs);
    if (wait > 0) await sleep(wait, undefined, { signal });
  }

  /** Lets nobody ask a host before so many milliseconds are over: it said so. */
  postpone(host: string, ms: number): void {
    this.#next.set(host, Math.max(this.#next.get(host) ?? 0, Date.now() + ms));
  }
}
