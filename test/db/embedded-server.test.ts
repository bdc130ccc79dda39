/** The embedded server and the processes that share it, with real processes and real kills. */
import { chmod, mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { acquireServer } from '#db/embedded-server.server.ts';
import { startHolder, type Holder } from './server-holder.ts';

let dataDir = '';
const holders: Holder[] = [];

beforeAll(async () => {
  dataDir = await makeDirectory();
  await (await acquireServer({ dataDir })).release();
});
afterEach(async () => {
  for (const holder of holders.splice(0)) await holder.kill();
  await (await acquireServer({ dataDir })).release();
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'claimboard-server-test-'));
  await chmod(directory, 0o755);
  return directory;
}

async function hold(directory = dataDir): Promise<Holder> {
  const holder = await startHolder(directory);
  holders.push(holder);
  return holder;
}

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

const isUp = (url: string) =>
  query(url, 'select 1').then(
    () => true,
    () => false,
  );

/** Number of the process of the server, from the file in which it describes itself. */
async function findServerPid(directory = dataDir): Promise<number | undefined> {
  const text = await readFile(path.join(directory, 'postgres/data/postmaster.pid'), 'utf8').catch(
    () => undefined,
  );
  return text === undefined ? undefined : Number(text.split('\n')[0]);
}

describe('processes that need the server', () => {
  it('get one server when they start at the same time, and the last one out stops it', async () => {
    const all = await Promise.all([hold(), hold(), hold()]);
    const [url = '', ...others] = await Promise.all(all.map((holder) => holder.url));
    expect(others).toEqual([url, url]);
    await all[1]?.release();
    await all[0]?.release();
    expect(await isUp(url)).toBe(true);
    await all[2]?.release();
    expect(await isUp(url)).toBe(false);
    expect(await findServerPid()).toBeUndefined();
  });

  it('find their data again', async () => {
    const first = await acquireServer({ dataDir });
    await query(first.url, 'create table kept as select 42 as answer');
    await first.release();
    const second = await acquireServer({ dataDir });
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await query(second.url, 'drop table kept');
    await second.release();
  });

  it('keep it when the one that started it is killed', async () => {
    const starter = await hold();
    const url = await starter.url;
    await starter.kill();
    expect(await isUp(url)).toBe(true);
    const next = await acquireServer({ dataDir });
    expect(next.url).toBe(url);
    await next.release();
    expect(await isUp(url)).toBe(false);
  });

  it('do not count one that was killed a moment ago', async () => {
    const mine = await acquireServer({ dataDir });
    const other = await hold();
    await other.url;
    other.child.kill('SIGKILL');
    await mine.release();
    expect(await isUp(mine.url)).toBe(false);
  });

  it('keep it when Ctrl-C ends the one that started it', async () => {
    const starter = await hold();
    const url = await starter.url;
    // The terminal sends the signal to the whole process group.
    process.kill(-(starter.child.pid as number), 'SIGINT');
    await starter.kill();
    await sleep(200);
    expect(await isUp(url)).toBe(true);
  });

  it('may release twice', async () => {
    const other = await hold();
    await other.url;
    const mine = await acquireServer({ dataDir });
    await Promise.all([mine.release(), mine.release()]);
    await mine.release();
    expect(await isUp(mine.url)).toBe(true);
  });
});

describe('after a crash', () => {
  it('of the server, the next process starts it again with everything that was committed', async () => {
    const before = await acquireServer({ dataDir });
    await query(before.url, 'create table if not exists survived as select 1 as one');
    process.kill((await findServerPid()) as number, 'SIGKILL');
    await expect.poll(() => isUp(before.url), { timeout: 10_000 }).toBe(false);
    await before.release();
    const after = await acquireServer({ dataDir });
    expect(await query(after.url, 'select one from survived')).toEqual([{ one: 1 }]);
    await query(after.url, 'drop table survived');
    await after.release();
  });

  it('of the machine, a process number that now belongs to another program misleads nobody', async () => {
    const pidFile = path.join(dataDir, 'postgres/data/postmaster.pid');
    await writeFile(pidFile, [process.pid, '', 0, 1, '', '127.0.0.1', '', 'ready'].join('\n'));
    const server = await acquireServer({ dataDir });
    expect(await isUp(server.url)).toBe(true);
    await server.release();
  });

  it('of a process that was starting the server, its lock is taken over', async () => {
    const lock = path.join(dataDir, 'postgres-start.lock');
    const ended = await hold();
    await ended.kill();
    await writeFile(lock, String(ended.child.pid));
    const server = await acquireServer({ dataDir });
    await server.release();
    // A lock that nobody has touched for long is left over too, whoever has its number now.
    await writeFile(lock, '1');
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(lock, longAgo, longAgo);
    await (await acquireServer({ dataDir })).release();
  });

  it.each([30, 250, 500, 800, 1100])(
    'of the very first start after %i ms, the next one succeeds',
    async (ms) => {
      const fresh = await makeDirectory();
      const first = await hold(fresh);
      await sleep(ms);
      await first.kill();
      const second = await acquireServer({ dataDir: fresh });
      expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await second.release();
      expect(await findServerPid(fresh)).toBeUndefined();
      await rm(fresh, { recursive: true, maxRetries: 20, retryDelay: 100 });
    },
  );
});

describe('the server', () => {
  it('asks for a password, which only we can read, and listens on this machine alone', async () => {
    const server = await acquireServer({ dataDir });
    const { mode } = await stat(path.join(dataDir, 'postgres-password'));
    expect(mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    const settings = await query(
      server.url,
      `select current_setting('listen_addresses') as listen, current_setting('server_encoding') as encoding,
        lower('ÄÖ') as lower, 'Ä' ilike 'ä' as ilike`,
    );
    expect(settings).toEqual([{ listen: '127.0.0.1', encoding: 'UTF8', lower: 'äö', ilike: true }]);
    await server.release();
  });
});

describe('what cannot be used is reported in one line that says what to do', () => {
  const failure = (directory: string) =>
    acquireServer({ dataDir: directory }).then(
      () => 'no failure',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  it('a DATA_DIR that is a file, or lies under one', async () => {
    const file = path.join(dataDir, 'postgres-password');
    expect(await failure(file)).toMatch(
      /^ConfigurationError: Cannot write to .*: it is a file\. Set DATA_DIR .*\.$/,
    );
    expect(await failure(path.join(file, 'below'))).toMatch(/a part of the path is a file\. Set DATA_DIR/);
  });

  it.skipIf(process.getuid?.() === 0)('a DATA_DIR that we may not write to', async () => {
    expect(await failure('/not-ours')).toMatch(/^ConfigurationError: .*permission denied\. Set DATA_DIR/);
  });

  it('a cluster whose password is lost', async () => {
    const file = path.join(dataDir, 'postgres-password');
    await rename(file, `${file}.away`);
    expect(await failure(dataDir)).toMatch(/^ConfigurationError: .*postgres-password is missing.*DATA_DIR/);
    await rename(`${file}.away`, file);
  });

  it('a server that does not start', async () => {
    const settings = path.join(dataDir, 'postgres/data/postgresql.auto.conf');
    const good = await readFile(settings, 'utf8');
    await writeFile(settings, 'shared_buffers = nonsense\n');
    const message = await failure(dataDir);
    await writeFile(settings, good);
    expect(message).toMatch(
      /^ConfigurationError: Postgres does not start: .*contains errors\. See .*server\.log\.$/,
    );
    expect(message).not.toContain('\n');
  });
});
