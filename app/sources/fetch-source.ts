import { createReadStream } from 'node:fs';
import { readPapers } from './read-papers.ts';
import { HostTurns } from './services/host-turns.ts';
import { OF_A_HARVEST } from './services/patience.ts';
import { PoliteClient } from './services/polite-client.ts';
import { readService } from './services/read-service.ts';
import { readServiceSettings } from './services/service-settings.ts';
import type { FetchOptions } from './services/service-access.ts';
import type { SourceItem } from './source-item.ts';
import { parseSourceSpec } from './source-spec.ts';

/** For the whole process: everything in it that asks a service, and has no turns of its own, keeps the same distance. */
const ownTurns = new HostTurns();

/**
 * The records of any source by what it is called: `hf:daily`, `arxiv:2501.04519`, or the path of a file. Reading ends early,
 * with an error, where a file cannot be read or a service fails; what came before is good.
 * @throws {SourceSpecError} at once, where a service is named and asked for nothing
 */
export function fetchSource(
  source: string,
  { signal, memory, tell, turns = ownTurns }: FetchOptions = {},
): AsyncIterable<SourceItem> {
  const spec = parseSourceSpec(source);
  if (spec.kind === 'file')
    return readPapers(createReadStream(spec.path, { highWaterMark: 256 * 1024, signal }));
  const settings = readServiceSettings();
  const client = new PoliteClient(settings, OF_A_HARVEST, turns);
  return readService(spec, { client, settings, signal, memory, tell });
}
