import { sql, type Kysely } from 'kysely';
import type { Database, ExtractionChange } from '../schema.ts';

export interface ChangeRow {
  id: number;
  change: ExtractionChange;
  claimId: number | null;
  quote: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** Whether a review holds against the new reading, and nobody has looked at the claim since. */
  isReviewed: boolean;
  paper: { slug: string; title: string };
}

export interface RunChanges {
  run: { id: number; name: string; earlier: string | null };
  counts: Record<ExtractionChange | 'reviewed', number>;
  rows: ChangeRow[];
  total: number;
}

export interface ChangesAsked {
  /** Only one sort of change, or only those of reviewed claims. */
  show?: ExtractionChange | 'reviewed';
  page: number;
  size: number;
}

/** A reviewed claim is open until somebody reviews it after the change. */
const IS_OPEN = sql<boolean>`change.review_id is not null and not exists (
  select from reviews later where later.claim_id = change.claim_id and later.id > change.review_id
)`;

/** What the latest run that changed anything read otherwise than the one before it; undefined where none did. */
export async function findRunChanges(
  db: Kysely<Database>,
  { show, page, size }: ChangesAsked,
): Promise<RunChanges | undefined> {
  const run = await findLatestRun(db);
  if (!run) return undefined;
  const [counts, rows] = await Promise.all([
    countChanges(db, run.id),
    db
      .selectFrom('extractionChanges as change')
      .innerJoin('papers as paper', 'paper.id', 'change.paperId')
      .where('change.runId', '=', run.id)
      .$if(show === 'reviewed', (query) => query.where(IS_OPEN))
      .$if(show !== undefined && show !== 'reviewed', (query) =>
        query.where('change.change', '=', show as ExtractionChange),
      )
      .orderBy('change.id')
      .limit(size)
      .offset((page - 1) * size)
      .select([
        'change.id',
        'change.change',
        'change.claimId',
        'change.quote',
        'change.before',
        'change.after',
        'paper.slug',
        'paper.title',
      ])
      .select(IS_OPEN.as('isReviewed'))
      .execute(),
  ]);
  return {
    run,
    counts,
    rows: rows.map(({ slug, title, ...row }) => ({ ...row, paper: { slug, title } })),
    total: show ? counts[show] : counts.new + counts.gone + counts.otherwise,
  };
}

async function findLatestRun(db: Kysely<Database>): Promise<RunChanges['run'] | undefined> {
  const { rows } = await sql<RunChanges['run']>`
    select run.id, run.extractor || ' ' || run.version as name, earlier.extractor || ' ' || earlier.version as earlier
    from (select run_id, earlier_run_id from extraction_changes order by id desc limit 1) latest
    join extraction_runs run on run.id = latest.run_id
    left join extraction_runs earlier on earlier.id = latest.earlier_run_id
  `.execute(db);
  return rows[0];
}

async function countChanges(db: Kysely<Database>, runId: number): Promise<RunChanges['counts']> {
  const { rows } = await sql<RunChanges['counts']>`
    select count(*) filter (where change = 'new')::int as new, count(*) filter (where change = 'gone')::int as gone,
      count(*) filter (where change = 'otherwise')::int as otherwise, count(*) filter (where ${IS_OPEN})::int as reviewed
    from extraction_changes change where run_id = ${runId}
  `.execute(db);
  return rows[0] ?? { new: 0, gone: 0, otherwise: 0, reviewed: 0 };
}
