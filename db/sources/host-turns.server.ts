import { sql, type Kysely } from 'kysely';
import type { Turns } from '#app/sources/services/turns.ts';
import type { Database } from '../schema.ts';

/**
 * Turns that all processes on one database share: two workers together ask a service no more often than one, and where it asks
 * for a pause none of them asks before it is over.
 */
export function openHostTurns(db: Kysely<Database>): Turns {
  return {
    take: (host, times) => takeTurn(db, host, times),
    postpone: (host, ms) => postpone(db, host, ms),
  };
}

async function takeTurn(
  db: Kysely<Database>,
  host: string,
  { delayMs, longestWaitMs }: { delayMs: number; longestWaitMs: number },
): Promise<{ isTaken: boolean; waitMs: number }> {
  const { rows } = await sql<{ waitMs: number }>`
    insert into host_turns as turn (host, next_at) values (${host}, clock_timestamp() + ${toInterval(delayMs)})
    on conflict (host) do update set next_at = greatest(turn.next_at, clock_timestamp()) + ${toInterval(delayMs)}
      where turn.next_at <= clock_timestamp() + ${toInterval(longestWaitMs)}
    returning ${untilMs(sql`next_at - ${toInterval(delayMs)}`)} as wait_ms
  `.execute(db);
  if (rows[0]) return { isTaken: true, waitMs: rows[0].waitMs };
  const later = await sql<{ waitMs: number }>`
    select ${untilMs(sql`next_at`)} as wait_ms from host_turns where host = ${host}
  `.execute(db);
  return { isTaken: false, waitMs: later.rows[0]?.waitMs ?? 0 };
}

async function postpone(db: Kysely<Database>, host: string, ms: number): Promise<void> {
  await sql`
    insert into host_turns as turn (host, next_at) values (${host}, clock_timestamp() + ${toInterval(ms)})
    on conflict (host) do update set next_at = greatest(turn.next_at, excluded.next_at)
  `.execute(db);
}

function toInterval(ms: number) {
  return sql`make_interval(secs => ${ms / 1000})`;
}

/** Milliseconds from now to a moment; none to one that is over. */
function untilMs(moment: ReturnType<typeof sql>) {
  return sql`greatest(0, extract(epoch from ${moment} - clock_timestamp()) * 1000)::float8`;
}
