import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { HostTurns } from '#app/sources/services/host-turns.ts';
import { openHostTurns } from '#db/sources/host-turns.server.ts';
import { useTestDatabase } from '#test/support/database.ts';

const database = useTestDatabase({ perTest: true });
const TIMES = { delayMs: 3000, longestWaitMs: 10_000 };

describe.each([
  ['in one process', () => new HostTurns()],
  ['of all processes', () => openHostTurns(database.db)],
])('turns %s', (_, open) => {
  it('are as far apart as a host wants, of each host for itself', async () => {
    const turns = open();
    const waits = [];
    for (let turn = 0; turn < 3; turn++) waits.push((await turns.take('one.test', TIMES)).waitMs);
    expect(waits[0]).toBe(0);
    // Half of it, for a machine that is busy with something else.
    expect(waits[1]).toBeGreaterThan(1500);
    expect(waits[2]! - waits[1]!).toBeGreaterThan(1500);
    expect(waits[2]).toBeLessThanOrEqual(6000);
    expect(await turns.take('two.test', TIMES)).toEqual({ isTaken: true, waitMs: 0 });
  });

  it('are not taken where nobody would wait for that long, and then nobody waits for them', async () => {
    const turns = open();
    await turns.postpone('one.test', 60_000);
    await turns.postpone('one.test', 1000);
    for (let time = 0; time < 3; time++) {
      const { isTaken, waitMs } = await turns.take('one.test', TIMES);
      expect(isTaken).toBe(false);
      expect(waitMs).toBeGreaterThan(30_000);
      expect(waitMs).toBeLessThanOrEqual(60_000);
    }
  });
});

it('turns of all processes are shared, and given out once', async () => {
  const waits = await Promise.all(
    Array.from({ length: 8 }, () =>
      openHostTurns(database.db).take('one.test', { delayMs: 1000, longestWaitMs: 1e9 }),
    ),
  );
  const sorted = waits.map(({ waitMs }) => waitMs).sort((a, b) => a - b);
  for (const [i, wait] of sorted.slice(1).entries()) expect(wait - sorted[i]!).toBeGreaterThan(500);
  const { rows } = await sql<{ hosts: number }>`select count(*)::int as hosts from host_turns`.execute(
    database.db,
  );
  expect(rows).toEqual([{ hosts: 1 }]);
});
