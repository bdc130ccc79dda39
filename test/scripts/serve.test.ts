import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runClaimboard } from './run-claimboard.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimboard-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `serve` says when it cannot start: one line, and an exit code for the environment. */
async function failToServe(args: string[], env: Record<string, string> = {}) {
  const { code, stdout, stderr } = await runClaimboard(['serve', ...args], {
    env: { DATABASE_URL: '', DATA_DIR: join(folder, 'data'), ...env },
  });
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  return stderr;
}

describe('claimboard serve, where it cannot', () => {
  it('names the port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await failToServe(['--port', String(port)])).toBe(
      `claimboard: port ${port} is taken: stop the program that has it, or choose another with --port or PORT\n`,
    );
    expect(await failToServe([], { PORT: String(port) })).toContain(`port ${port} is taken`);
    other.close();
  });

  it('names a host that is not of this machine', async () => {
    expect(await failToServe(['--host', '192.0.2.1', '--port', '0'])).toContain(
      '192.0.2.1 is no address of this machine',
    );
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '99999'],
    ['DATABASE_URL', 'nonsense'],
  ])('names the variable in %s=%s', async (name, value) => {
    expect(await failToServe([], { [name]: value })).toContain(name);
  });

  it('says that the database does not answer', async () => {
    const stderr = await failToServe(['--port', '0'], {
      DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/claims',
    });
    expect(stderr).toMatch(/nothing answers there/);
    expect(stderr).not.toContain('secret');
  });

  it('says that the data directory cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await failToServe(['--port', '0'], { DATA_DIR: join(folder, 'file/data') })).toContain(
      join(folder, 'file'),
    );
  });
});
