import type { Budget } from './budget.ts';
import { openEndpoint } from './endpoint.ts';
import { createModelClient, type ModelClient } from './model-client.ts';
import type { LlmSettings } from './settings.ts';

/** A client for the endpoint that the settings name. No question is put yet. */
export async function openClient(
  settings: LlmSettings,
  options: { budget?: Budget; signal?: AbortSignal } = {},
): Promise<ModelClient> {
  return createModelClient(await openEndpoint(settings), settings, options);
}
