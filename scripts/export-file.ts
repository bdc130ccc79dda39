import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ExportRequest } from '#app/export/export-request.ts';
import { openExport } from '#app/export/exports.server.ts';
import type { FileStream } from '#app/export/table.ts';
import { readEnvironment } from '#db/environment.server.ts';
import { CommandError } from './exit-codes.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** Writes an export to a file or to standard output. A file appears whole or not at all. */
export async function exportFile(
  request: Omit<ExportRequest, 'origin'>,
  { output, origin }: { output?: string; origin?: string },
): Promise<void> {
  await withDatabase(async (db) => {
    const file = await openExport(db, { ...request, origin: origin ?? findOrigin() });
    if (!file) throw new CommandError(`there is no ${request.what} with the slug ${request.slug}`);
    if (output === undefined) for await (const piece of file) await writePiece(piece);
    else await writeFile(file, output);
  });
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
