import type { Plan } from '#app/llm/read-text.ts';

/** Papers that are worth a question, with what is expected of it; their texts are left where they are. */
export class GainRanking {
  readonly #gains = new Map<number, number>();

  add(paperId: number, gain: number): void {
    this.#gains.set(paperId, gain);
  }

  /** Lists the papers, those first in which most is expected to be mended. */
  listIds(): number[] {
    return [...this.#gains].sort(([a, gainA], [b, gainB]) => gainB - gainA || a - b).map(([id]) => id);
  }
}

/** Orders papers in the same way. */
export function byGain<P extends { readonly plan: Plan }>(papers: readonly P[]): P[] {
  return [...papers].sort((a, b) => b.plan.gain - a.plan.gain);
}
