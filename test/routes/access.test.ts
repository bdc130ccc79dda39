import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_ROLES, isAtLeast, type Account } from '#app/accounts/account.ts';
import { accessTable, type Who } from './access-table.ts';

const app = fileURLToPath(new URL('../../app', import.meta.url));
const folders = readdirSync(path.join(app, 'routes'));

type Handler = (args: { request: Request; params: object; context: object }) => unknown;
type RouteModule = Partial<Record<'loader' | 'action', Handler>>;

async function importRoute(name: string): Promise<RouteModule> {
  const file = name === 'root' ? 'root.tsx' : `routes/${name}/route.tsx`;
  return (await import(pathToFileURL(path.join(app, file)).href)) as RouteModule;
}

/** A context that tells who asks, and fails the test where anything else of it is touched. */
function contextOf(account: Account | undefined): object {
  const context = { findAccount: () => Promise.resolve(account) };
  return new Proxy(context, {
    get(target, key) {
      if (key === 'findAccount') return target.findAccount;
      throw new Error(`It used context.${String(key)} before it asked who may.`);
    },
  });
}

function accountOf(role: Account['role']): Account {
  return { id: 1, email: `${role}@example.org`, name: role, role, sessionId: 1 };
}

/** The status of the answer that refuses, thrown or returned; undefined where nobody was refused. */
async function findRefusal(handler: Handler, method: string, address: string, account: Account | undefined) {
  const request = new Request(`http://127.0.0.1${address}`, {
    method,
    ...(method === 'POST' && { body: new URLSearchParams({ intent: 'x' }) }),
  });
  try {
    await handler({ request, params: {}, context: contextOf(account) });
  } catch (answer) {
    if (answer instanceof Response) return answer.status;
    throw answer;
  }
  return undefined;
}

it('lists every route, and no other', () => {
  expect(Object.keys(accessTable).sort()).toEqual(['root', ...folders].sort());
});

describe.each(Object.entries(accessTable))('%s', (name, { address, isForPrograms, scope, ...who }) => {
  it('says who may for exactly the loader and action that it has', async () => {
    const route = await importRoute(name);
    const has = (['loader', 'action'] as const).filter((part) => route[part] !== undefined);
    expect(Object.keys(who).sort()).toEqual([...has].sort());
  });

  const closed = (['loader', 'action'] as const).filter(
    (part) => who[part] !== undefined && who[part] !== 'everybody',
  );
  it.each(closed)('refuses in its %s whoever may not, before anything else', async (part) => {
    const handler = (await importRoute(name))[part]!;
    const method = part === 'loader' ? 'GET' : 'POST';
    const needed = who[part] as Exclude<Who, 'everybody'>;
    const ofNobody = method === 'GET' && !isForPrograms ? 302 : 401;
    expect(await findRefusal(handler, method, address, undefined)).toBe(ofNobody);
    for (const role of ACCOUNT_ROLES.filter((lower) => !isAtLeast({ role: lower }, needed)))
      expect(await findRefusal(handler, method, address, accountOf(role)), role).toBe(403);
    const everyOther = (['read', 'write:reviews', 'write:papers'] as const).filter((one) => one !== scope);
    expect(
      await findRefusal(handler, method, address, { ...accountOf('admin'), scopes: everyOther }),
      'a token without the scope',
    ).toBe(403);
  });
});
