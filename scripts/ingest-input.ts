import { stat } from 'node:fs/promises';
import type { FormatName } from '#app/sources/format-names.ts';
import type { ReadOptions } from '#app/sources/read-options.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { DUMP_HEAD_BYTES, isDump } from '#app/sources/recognise-dump.ts';
import { OF_A_HARVEST } from '#app/sources/services/patience.ts';
import { PoliteClient } from '#app/sources/services/polite-client.ts';
import { readService } from '#app/sources/services/read-service.ts';
import type { FetchOptions } from '#app/sources/services/service-access.ts';
import { readServiceSettings } from '#app/sources/services/service-settings.ts';
import type { SourceItem } from '#app/sources/source-item.ts';
import { parseSourceSpec, SourceSpecError } from '#app/sources/source-spec.ts';
import { takeHead } from '#app/sources/take-head.ts';
import { unpack } from '#app/sources/unpack.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openInput } from './open-input.ts';

/** A source of papers that is ready to be read. */
export interface IngestInput {
  kind: 'papers';
  source: string;
  /** To be called once. A service goes by what is known of it from earlier times; a file is read as it is. */
  read(options: Omit<FetchOptions, 'signal'>): AsyncIterable<SourceItem>;
  /** What a record's number counts, in what is said about it. */
  countedAs: 'line' | 'record';
  /** How much of it has been read, 0 to 1; 0 where nobody can know. */
  fraction(): number;
}

/** The dump of a whole database. */
export interface DumpInput {
  kind: 'dump';
  source: string;
  /** Unpacked. */
  bytes: AsyncIterable<Uint8Array>;
  fraction(): number;
}

/**
 * Opens sources, all before the first is read: a name that is wrong is told before anything is done.
 * @throws {CommandError} for a file that cannot be read, or a service that is asked for nothing
 */
export async function openInputs(
  sources: readonly string[],
  { signal, ...options }: ReadOptions & { format?: FormatName; signal: AbortSignal },
): Promise<(IngestInput | DumpInput)[]> {
  const settings = readServiceSettings();
  return Promise.all(
    sources.map(async (source): Promise<IngestInput | DumpInput> => {
      const spec = parseSpec(source);
      if (spec.kind === 'file') return openFile(source, options);
      return {
        kind: 'papers',
        source,
        read: ({ turns, ...known }) => {
          const client = new PoliteClient(settings, OF_A_HARVEST, turns);
          return readService(spec, { client, settings, signal, ...known });
        },
        countedAs: 'record',
        fraction: () => 0,
      };
    }),
  );
}

function parseSpec(source: string) {
  try {
    return parseSourceSpec(source);
  } catch (error) {
    if (error instanceof SourceSpecError) throw new CommandError(error.message, EXIT.usage);
    throw error;
  }
}

async function openFile(
  source: string,
  options: ReadOptions & { format?: FormatName },
): Promise<IngestInput | DumpInput> {
  const { bytes, fraction } = await openCounted(source);
  const { head, rest } = await takeHead(await unpack(bytes), DUMP_HEAD_BYTES);
  return isDump(head)
    ? { kind: 'dump', source, bytes: rest, fraction }
    : { kind: 'papers', source, read: () => readPapers(rest, options), countedAs: 'line', fraction };
}

/**
 * Opens what is to be restored, whatever it holds.
 * @throws {CommandError} for a file that cannot be read
 */
export async function openDump(source: string): Promise<DumpInput> {
  const { bytes, fraction } = await openCounted(source);
  return { kind: 'dump', source, bytes: await unpack(bytes), fraction };
}

/** The bytes of a file, and how much of them has been read, for the progress bar. */
async function openCounted(source: string) {
  const bytes = await openInput(source);
  const size = source === '-' ? 0 : (await stat(source)).size;
  let count = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      count += chunk.length;
      yield chunk;
    }
  }
  return { bytes: counted(), fraction: () => (size > 0 ? count / size : 0) };
}
