import { Budget } from '#app/llm/budget.ts';
import type { ModelClient } from '#app/llm/model-client.ts';
import { openClient } from '#app/llm/open-client.ts';
import { type LlmSettings, readLlmSettings } from '#app/llm/settings.ts';
import { CommandError, EXIT } from './exit-codes.ts';

/** What the options of a command say about asking a model. */
export interface ModelOptions {
  /** US dollars that are not to be exceeded. */
  budget?: number;
  concurrency?: number;
}

export interface OpenedModel {
  client: ModelClient;
  settings: LlmSettings;
}

/**
 * The model that the environment names, with the limits that the command line sets.
 * @throws {ConfigurationError} where none is named
 */
export async function openModel(
  { budget, concurrency }: ModelOptions,
  signal: AbortSignal,
): Promise<OpenedModel> {
  const given = readLlmSettings();
  const settings = { ...given, concurrency: concurrency ?? given.concurrency };
  if (budget !== undefined && !settings.prices)
    throw new CommandError(
      'a budget needs prices: set LLM_PRICE_IN and LLM_PRICE_OUT, dollars for a million tokens (0 for a model of your own)',
      EXIT.environment,
    );
  return { client: await openClient(settings, { budget: new Budget(budget), signal }), settings };
}
