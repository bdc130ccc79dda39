import { describe, expect, it } from 'vitest';
import { runClaimboard } from './run-claimboard.ts';

describe('claimboard', () => {
  it.each([
    [],
    ['ingest'],
    ['extract'],
    ['eval'],
    ['gold', 'fetch'],
    ['gold', 'pack'],
    ['db'],
    ['serve'],
    ['db', 'migrate'],
    ['db', 'status'],
    ['db', 'reset'],
  ])('explains itself: %s --help', async (...names) => {
    const { code, stdout, stderr } = await runClaimboard([...names.filter(Boolean), '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: ${['claimboard', ...names].join(' ')}`);
    expect(stdout).toMatch(/Examples?:\n/);
  });

  it('tells its exit codes and its settings', async () => {
    const { stdout } = await runClaimboard(['--help']);
    for (const part of ['Exit codes:', 'DATABASE_URL', 'DATA_DIR', 'PORT']) expect(stdout).toContain(part);
  });

  it.each([
    [['no-such-command']],
    [['extract', '--no-such-option']],
    [['ingest']],
    [['ingest', 'x', '--format', 'pdf']],
    [['extract', '--jobs', '0']],
  ])('ends with 2 when called wrongly: %j', async (args) => {
    const { code, stdout, stderr } = await runClaimboard(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /);
  });

  it('shows its usage when called with nothing, and ends with 2', async () => {
    const { code, stderr } = await runClaimboard([]);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: claimboard');
  });
});
