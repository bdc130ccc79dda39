import { sql, type Kysely } from 'kysely';
import type { Database, ReviewAction } from '../schema.ts';
import { fromColumns, type StatedClaim } from './stated-claim.ts';

export interface ReviewOfClaim {
  id: number;
  claimId: number;
  userId: number | null;
  action: ReviewAction;
  after: StatedClaim | null;
}

/** A review by its number. */
export async function findReview(db: Kysely<Database>, id: number): Promise<ReviewOfClaim | undefined> {
  return toReview(await selectReviews(db).where('id', '=', id).executeTakeFirst());
}

/** The latest review of somebody that takes nothing back and has not been taken back. */
export async function findUndoable(db: Kysely<Database>, userId: number): Promise<ReviewOfClaim | undefined> {
  const found = await selectReviews(db)
    .where('userId', '=', userId)
    .where('undoesId', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('reviews as undo').whereRef('undo.undoesId', '=', 'reviews.id').select('undo.id')),
      ),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return toReview(found);
}

/** The review that was in force before another one of the same claim. */
export async function findReviewBefore(
  db: Kysely<Database>,
  { id, claimId }: { id: number; claimId: number },
): Promise<ReviewOfClaim | undefined> {
  const found = await selectReviews(db)
    .where('claimId', '=', claimId)
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return toReview(found);
}

/** The review whose state a claim is in: where the latest one has taken others back, the one that it has come back to. */
export async function findReviewInForce(db: Kysely<Database>, claimId: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    with recursive chain as (
      (select id, undoes_id, restores_id from reviews where claim_id = ${claimId} order by id desc limit 1)
      union all
      select earlier.id, earlier.undoes_id, earlier.restores_id
      from chain join reviews earlier on earlier.id = chain.restores_id
      where chain.undoes_id is not null
    )
    select id from chain order by id limit 1
  `.execute(db);
  return rows[0]?.id;
}

function selectReviews(db: Kysely<Database>) {
  return db.selectFrom('reviews').select(['id', 'claimId', 'userId', 'action', 'after']);
}

function toReview(
  row: (Omit<ReviewOfClaim, 'after'> & { after: Record<string, unknown> | null }) | undefined,
): ReviewOfClaim | undefined {
  return row && { ...row, after: row.after && fromColumns(row.after) };
}
