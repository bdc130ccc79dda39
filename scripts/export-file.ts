import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import { refreshConflicts } from '#app/conflicts/refresh-conflicts.server.ts';
import { NAMED_EXPORTS, type ExportRequest } from '#app/export/export-request.ts';
import { openExport } from '#app/export/exports.server.ts';
import type { FileStream } from '#app/export/table.ts';
import { findMovedAddress } from '#app/names/follow-merges.server.ts';
import { readEnvironment } from '#db/environment.server.ts';
import type { Database } from '#db/schema.ts';
import { CommandError } from './exit-codes.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** How long boards that have changed are compared again before conflicts are written. */
const MOST_MS = 30_000;

/** Writes an export to a file or to standard output. A file appears whole or not at all. */
export async function exportFile(
  request: Omit<ExportRequest, 'origin'>,
  { output, origin }: { output?: string; origin?: string },
): Promise<void> {
  await withDatabase(async (db) => {
    const file = await open(db, { ...request, origin: origin ?? findOrigin() });
    if (!file) throw new CommandError(describeMissing(request));
    if (output === undefined) for await (const piece of file) await writePiece(piece);
    else await writeFile(file, output);
  });
}

/** An address may name what has been merged since. */
async function open(db: Kysely<Database>, request: ExportRequest) {
  if (request.what !== 'table') return openExport(db, request);
  const address = new URL(request.slug ?? '', request.origin);
  if (address.pathname.startsWith('/conflict')) await refreshConflicts(db, { mostMs: MOST_MS });
  const moved = await findMovedAddress(db, address.href);
  return openExport(db, { ...request, slug: moved ?? address.pathname + address.search });
}

function describeMissing({ what, slug }: Pick<ExportRequest, 'what' | 'slug'>): string {
  return NAMED_EXPORTS[what] === 'address'
    ? `no page with a table has the address ${slug}`
    : `there is no ${what} with the slug ${slug}`;
}

function findOrigin(): string {
  const { host, port } = readEnvironment();
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function writePiece(piece: string | Uint8Array): Promise<void> {
  if (typeof piece === 'string') return writeOutput(piece);
  if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

async function writeFile(file: FileStream, output: string): Promise<void> {
  const unfinished = `${output}.${process.pid}.part`;
  const packing = output.endsWith('.gz') ? [createGzip()] : [];
  try {
    await pipeline([Readable.from(file, { objectMode: false }), ...packing, createWriteStream(unfinished)]);
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw code ? new CommandError(`cannot write ${output}: ${message}`, undefined, { cause: error }) : error;
  }
}
