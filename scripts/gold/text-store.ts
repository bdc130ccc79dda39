import { appendFile, mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { goldText, type GoldText } from '#app/gold/gold-text.ts';
import { readAll } from '../evaluate-files.ts';

/** Texts that have been fetched, in a file that grows page by page: what is in it need not be fetched again. */
export interface TextStore {
  readonly texts: ReadonlyMap<string, GoldText>;
  add(texts: readonly GoldText[]): Promise<void>;
  /** Writes the file anew, with one text a paper. */
  tidy(): Promise<void>;
}

/** Opens the texts that an earlier fetch has left, or begins anew. */
export async function openTextStore(path: string, { isAfresh }: { isAfresh: boolean }): Promise<TextStore> {
  await mkdir(dirname(path), { recursive: true });
  if (isAfresh) await rm(path, { force: true });
  const texts = new Map((await readStored(path)).map((text) => [text.id, text]));
  return {
    texts,
    async add(more) {
      await appendFile(path, toLines(more));
      for (const text of more) texts.set(text.id, text);
    },
    tidy: () => replaceFile(path, toLines([...texts.values()])),
  };
}

async function readStored(path: string): Promise<GoldText[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  // Whoever was killed while writing has left the beginning of a line.
  const whole = bytes.lastIndexOf('\n') + 1;
  if (whole < bytes.length) await truncate(path, whole);
  return readAll(path, goldText);
}

/** Writes a file that appears whole or not at all. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** JSON Lines. */
export function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
