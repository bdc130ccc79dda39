import { openEndpoint } from './endpoint.ts';
import { createModelClient, type ClientLimits, type ModelClient } from './model-client.ts';
import type { LlmSettings } from './settings.ts';

/** A client for the endpoint that the settings name. No question is put yet. */
export async function openClient(settings: LlmSettings, limits: ClientLimits = {}): Promise<ModelClient> {
  return createModelClient(await openEndpoint(settings), settings, limits);
}
