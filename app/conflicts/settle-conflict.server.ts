import type { Kysely, Transaction } from 'kysely';
import { findConflict, findConflictBoard, type Conflict } from '#db/conflicts/list-conflicts.server.ts';
import {
  findSettlement,
  insertSettlement,
  listSettlements,
  type Settlement,
} from '#db/conflicts/settlements.server.ts';
import { takeStaleBoard } from '#db/conflicts/stale-boards.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction, takeWritersTurn } from '#db/transaction.server.ts';
import { ConflictRefused } from './conflict-refused.ts';
import { toConflictVersion } from './conflict-version.server.ts';
import { refreshBoards } from './refresh-conflicts.server.ts';

export interface Verdict {
  conflictId: number;
  /** Of the conflict as the reviewer saw it. */
  version: string;
  /** Some claims stand and the others do not; or all do, in different setups. */
  verdict: 'stands' | 'setups';
  /** Claims that stand, where not all do. */
  standing: readonly number[];
  note: string | null;
}

/**
 * Settles a conflict: of claims that do not stand boards take no notice, and claims of different setups are no conflict.
 * @returns the number of the settlement
 * @throws {ConflictRefused} where the conflict is another one by now, or the answer settles nothing
 */
export async function settleConflict(
  db: Kysely<Database>,
  userId: number,
  { conflictId, version, verdict, standing, note }: Verdict,
): Promise<number> {
  return inTransaction(db, async (transaction) => {
    await takeWritersTurn(transaction);
    const conflict = await readConflict(transaction, conflictId);
    const ids = conflict.claims.map(({ id }) => id);
    const [latest] = await listSettlements(transaction, ids);
    if (toConflictVersion(conflict, latest?.id ?? 0) !== version)
      throw new ConflictRefused(
        'This conflict has changed since you opened it. Nothing is stored yet: look at it as it is now, then send it again.',
      );
    if (verdict === 'stands') assertSomeStand(ids, standing);
    if (verdict === 'setups' && note === null)
      throw new ConflictRefused('Say in a note how the setups differ: others will ask.');
    const settlement = await insertSettlement(transaction, {
      userId,
      verdict,
      note,
      label: toLabel(conflict),
      claims: conflict.claims.map(({ id, value, unit }) => ({
        claimId: id,
        value,
        unit,
        isStanding: verdict === 'setups' || standing.includes(id),
      })),
    });
    await refreshConflictBoard(transaction, conflictId);
    return settlement;
  });
}

function assertSomeStand(ids: readonly number[], standing: readonly number[]): void {
  if (standing.length === 0) throw new ConflictRefused('Choose the number that stands.');
  if (!standing.every((id) => ids.includes(id)))
    throw new ConflictRefused('One of the chosen numbers is not part of this conflict.');
  if (ids.every((id) => standing.includes(id)))
    throw new ConflictRefused(
      'All of them cannot stand against each other: choose “different setups” instead.',
    );
}

/**
 * Takes what a reviewer said back, by another step of the history: what was said before it counts again, or else the
 * conflict is open.
 * @throws {ConflictRefused} where something else has been said since
 */
export async function reopenConflict(
  db: Kysely<Database>,
  userId: number,
  { conflictId, settlementId, note }: { conflictId: number; settlementId: number; note: string | null },
): Promise<number> {
  return inTransaction(db, async (transaction) => {
    await takeWritersTurn(transaction);
    const settlement = await findSettlement(transaction, settlementId);
    if (!settlement) throw new ConflictRefused('There is no such settlement.');
    const claimIds = settlement.claims.map(({ claimId }) => claimId);
    const [latest, ...earlier] = await listSettlements(transaction, claimIds);
    if (latest?.id !== settlementId)
      throw new ConflictRefused('Something else has been said of these numbers since: take that back first.');
    const before = findStateBefore(settlement, earlier);
    const id = await insertSettlement(transaction, {
      userId,
      note,
      label: settlement.label,
      revertsId: settlementId,
      ...before,
    });
    await refreshConflictBoard(transaction, conflictId);
    return id;
  });
}

/** What counted before: of claims that nobody had spoken of, nothing is said any more. */
function findStateBefore(settlement: Settlement, earlier: readonly Settlement[]) {
  const last = earlier.find(({ id }) => id < settlement.id);
  const known = new Map(last?.claims.map((claim) => [claim.claimId, claim]));
  const unsaid = settlement.claims
    .filter(({ claimId }) => !known.has(claimId))
    .map((claim) => ({ ...claim, isStanding: null }));
  return {
    verdict: last?.verdict ?? ('open' as const),
    claims: [...known.values(), ...unsaid],
  };
}

async function readConflict(transaction: Transaction<Database>, id: number): Promise<Conflict> {
  await refreshConflictBoard(transaction, id);
  const conflict = await findConflict(transaction, id);
  if (!conflict)
    throw new ConflictRefused('This conflict is gone: its numbers agree by now, or are not there any more.');
  return conflict;
}

async function refreshConflictBoard(transaction: Transaction<Database>, conflictId: number): Promise<void> {
  const board = await findConflictBoard(transaction, conflictId);
  if (board === undefined) return;
  await takeStaleBoard(transaction, board);
  await refreshBoards(transaction, [board]);
}

function toLabel({ benchmark, metric, claims: [first] }: Conflict): string {
  const system = [first?.method?.name, first?.base?.name].filter(Boolean).join(' on ');
  return `${system}, ${metric} on ${benchmark.name}`;
}
