import { Budget } from '#app/llm/budget.ts';
import type { ModelClient } from '#app/llm/model-client.ts';
import { openClient } from '#app/llm/open-client.ts';
import type { ModelReading } from '#app/jobs/queue-model-reading.ts';
import { type LlmSettings, readLlmSettings } from '#app/llm/settings.ts';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
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
  assertPrices(budget, settings);
  return { client: await openClient(settings, { budget: new Budget(budget), signal }), settings };
}

/**
 * What workers are to be asked for: the model that the environment names, by its name; undefined in mode `rules`.
 * @throws {ConfigurationError} where none is named
 */
export function findModelReading({
  mode,
  budget,
}: {
  mode: ReadingMode;
  budget?: number;
}): ModelReading | undefined {
  if (mode === 'rules') {
    if (budget !== undefined)
      throw new CommandError('--budget goes with a mode that asks a model', EXIT.usage);
    return undefined;
  }
  const settings = readLlmSettings();
  assertPrices(budget, settings);
  return { mode, model: settings.model, budget };
}

function assertPrices(budget: number | undefined, { prices }: LlmSettings): void {
  if (budget !== undefined && !prices)
    throw new CommandError(
      'a budget needs prices: set LLM_PRICE_IN and LLM_PRICE_OUT, dollars for a million tokens (0 for a model of your own)',
      EXIT.environment,
    );
}
