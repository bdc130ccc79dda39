import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '#db/environment.server.ts';
import { findProjectRoot } from '#db/project-root.server.ts';

const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

describe('readEnvironment', () => {
  it('has a value for everything', () => {
    expect(readEnvironment({})).toEqual({
      databaseUrl: undefined,
      dataDir: path.join(root, '.data'),
      port: 3000,
      host: '127.0.0.1',
    });
  });

  it('takes what is set, and what is empty for not set', () => {
    const set = {
      DATABASE_URL: 'postgresql://me:p%40ss@db.example.org:5433/claims?sslmode=require',
      DATA_DIR: '/var/data',
      PORT: '0',
      HOST: '::1',
    };
    expect(readEnvironment(set)).toEqual({
      databaseUrl: set.DATABASE_URL,
      dataDir: '/var/data',
      port: 0,
      host: '::1',
    });
    expect(readEnvironment({ DATABASE_URL: '', PORT: ' ', HOST: undefined })).toEqual(readEnvironment({}));
  });

  it('takes a relative DATA_DIR from where the program was started', () => {
    expect(readEnvironment({ DATA_DIR: 'here' }).dataDir).toBe(path.resolve('here'));
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_URL', 'mysql://localhost/claims'],
  ])('names the variable that cannot be used: %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(
      expect.objectContaining({
        name: 'ConfigurationError',
        message: expect.stringMatching(`^${name} must be [^\n]+\\.$`),
      }),
    );
  });
});

describe('findProjectRoot', () => {
  it('is found from a source and from a bundle', () => {
    expect(findProjectRoot()).toBe(root);
    expect(findProjectRoot(path.join(root, 'build/cli/cli-ABC.js'))).toBe(root);
  });

  it('passes over packages of other names, and falls back to the working directory', () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'claimboard-root-test-'));
    writeFileSync(path.join(directory, 'package.json'), '{"name":"other"}');
    expect(findProjectRoot(path.join(directory, 'file.js'))).toBe(process.cwd());
    rmSync(directory, { recursive: true });
  });
});
