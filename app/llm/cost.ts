import type { Prompt } from '#app/extraction/llm/prompt.ts';
import type { Prices } from './settings.ts';

/** Tokens of one call. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export const NO_USAGE: Usage = { inputTokens: 0, outputTokens: 0 };
/** What an endpoint adds to a prompt on its own: roles, separators, a schema. */
const ADDED_TOKENS = 1500;

/** US dollars; 0 where no price is known. */
export function toCost({ inputTokens, outputTokens }: Usage, prices: Prices | undefined): number {
  return prices ? (inputTokens * prices.input + outputTokens * prices.output) / 1e6 : 0;
}

/** The most that a call can take: no token is shorter than a byte, and no answer longer than was asked for. */
export function toLargestUsage({ system, user }: Prompt, maxOutputTokens: number): Usage {
  const inputTokens = Buffer.byteLength(system) + Buffer.byteLength(user) + ADDED_TOKENS;
  return { inputTokens, outputTokens: maxOutputTokens };
}
