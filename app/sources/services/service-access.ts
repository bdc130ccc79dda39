import type { PoliteClient } from './polite-client.ts';
import type { ServiceSettings } from './service-settings.ts';

/** What it takes to ask services. */
export interface ServiceAccess {
  client: Pick<PoliteClient, 'ask'>;
  settings: ServiceSettings;
  signal?: AbortSignal;
}
