import type { PoliteClient } from './polite-client.ts';
import type { ServiceSettings } from './service-settings.ts';
import type { SourceMemory } from './source-memory.ts';
import type { Turns } from './turns.ts';

/** What it takes to ask services. */
export interface ServiceAccess {
  client: Pick<PoliteClient, 'ask'>;
  settings: ServiceSettings;
  /** Without it everything is asked for in full, from the beginning. */
  memory?: SourceMemory;
  /** Gets a line for people where something is not done in the plain way: gone on with, or begun anew. */
  tell?: (remark: string) => void;
  signal?: AbortSignal;
}

/** What somebody who has a source fetched may bring along. */
export interface FetchOptions extends Pick<ServiceAccess, 'memory' | 'tell' | 'signal'> {
  /** Where other processes ask the same services. */
  turns?: Turns;
}
