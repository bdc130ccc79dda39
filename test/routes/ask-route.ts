import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

export const ORIGIN = 'https://claims.example.org';

type Loader = (args: { request: Request; params: object; context: object }) => Promise<unknown>;

/** What the loader of a route answers, or throws, to an editor who asks for an address; nothing is remembered. */
export async function askRoute(
  db: Kysely<Database>,
  route: string,
  address: string,
  params: Record<string, string> = {},
): Promise<unknown> {
  const file = fileURLToPath(new URL(`../../app/routes/${route}/route.tsx`, import.meta.url));
  const { loader } = (await import(pathToFileURL(file).href)) as { loader: Loader };
  const editor = { id: 1, email: 'e@example.org', name: 'E', role: 'editor', sessionId: 1 };
  const context = {
    db,
    nonce: '',
    cacheHeaders: undefined,
    visitor: {},
    github: undefined,
    findAccount: () => Promise.resolve(editor),
    remember: (_: string, compute: () => Promise<unknown>) => compute(),
  };
  return loader({ request: new Request(ORIGIN + address), params, context }).catch(
    (thrown: unknown) => thrown,
  );
}
