import { once } from 'node:events';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import { startWebServer } from '../web/web-server.ts';
import type { PageMemory } from '../web/page-memory.ts';

/**
 * How a measured server keeps what it has computed: not at all, as it is shipped, or for ever. The last one never asks the
 * database once it has an answer: a route that renders the same rows from memory.
 */
export type MemoryMode = 'none' | 'shipped' | 'only';

/** Serves the built app for a measurement, in a process of its own, until it is told to stop; prints its address. */
export async function serveForBench(databaseUrl: string, mode: MemoryMode): Promise<void> {
  const db = openDatabase({ url: databaseUrl });
  const { memory, findVersion } = createMemory(mode);
  const server = await startWebServer({ db, port: 0, host: '127.0.0.1', memory, findVersion });
  process.stdout.write(`${server.url}\n`);
  await once(process, 'SIGTERM');
  await server.close();
  await closeDatabase(db);
}

function createMemory(mode: MemoryMode): { memory?: PageMemory; findVersion?: () => Promise<string> } {
  if (mode === 'shipped') return {};
  if (mode === 'none') return { memory: { remember: (_, __, compute) => compute() } };
  const answers = new Map<string, Promise<unknown>>();
  return {
    memory: {
      remember: <Answer>(_: string, key: string, compute: () => Promise<Answer>) => {
        const answer = (answers.get(key) as Promise<Answer> | undefined) ?? compute();
        answers.set(key, answer);
        return answer;
      },
    },
    findVersion: async () => 'always the same',
  };
}
