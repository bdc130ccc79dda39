import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { CheckKind } from '#app/extraction/claim.ts';
import type { Database } from '../schema.ts';
import { paperReview, type PaperReview } from '../reviews/paper-reviews.server.ts';
import { isStorableText } from '../storable-text.ts';
import { selectClaims, toClaimRow, type ClaimRow, type NamedLink } from './claim-row.server.ts';

export interface PaperDetails {
  id: number;
  slug: string;
  source: string;
  externalId: string;
  title: string;
  abstract: string;
  url: string | null;
  publishedOn: string | null;
  authors: string[];
  isDigest: boolean;
  /** ISO date on which its source deleted it; null where it did not. */
  withdrawnOn: string | null;
  /** What read the abstract; null until it has been read. */
  readBy: { extractor: string; version: string } | null;
}

/** A number of the abstract that became no claim. */
export interface PassedOverRow {
  start: number;
  end: number;
  quote: string;
  reason: string;
}

export interface CheckRow {
  kind: CheckKind;
  verdict: 'holds' | 'fails';
  figures: string;
  claimIds: number[];
}

export interface ImpliedScoreRow {
  value: number;
  unit: string | null;
  benchmark: NamedLink | null;
  metric: string | null;
  method: NamedLink;
  figures: string;
  claimIds: number[];
}

/** A claim with who found it: the rules, a language model, or both. */
export interface FoundClaimRow extends ClaimRow {
  foundBy: 'rules' | 'model' | 'both';
  /** Name of the model, where one has found it. */
  model: string | null;
  /** The open conflict in which it is a side. */
  conflictId: number | null;
}

export interface PaperPageData {
  paper: PaperDetails;
  /** By place in the abstract. */
  claims: FoundClaimRow[];
  passedOver: PassedOverRow[];
  checks: CheckRow[];
  implied: ImpliedScoreRow[];
  /** Who has looked through the whole abstract as it stands now; null where nobody has. */
  done: PaperReview | null;
}

/** A paper with everything that was read in it, or undefined where no paper has that slug or number. */
export async function findPaper(
  db: Kysely<Database>,
  slugOrId: string | number,
): Promise<PaperPageData | undefined> {
  if (typeof slugOrId === 'string' ? !isStorableText(slugOrId) : !isPossibleId(slugOrId)) return undefined;
  const row = await db
    .selectFrom('papers as paper')
    .leftJoin('readings as reading', 'reading.paperId', 'paper.id')
    .leftJoin('extractionRuns as run', 'run.id', 'reading.runId')
    .leftJoin('withdrawnPapers as withdrawn', 'withdrawn.paperId', 'paper.id')
    .where(typeof slugOrId === 'number' ? 'paper.id' : 'paper.slug', '=', slugOrId)
    .selectAll('paper')
    .select(['run.extractor', 'run.version', 'withdrawn.withdrawnOn'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('passedOver')
          .whereRef('passedOver.paperId', '=', 'paper.id')
          .select(['startOffset as start', 'endOffset as end', 'quote', 'reason'])
          .orderBy('startOffset')
          .orderBy('position'),
      ).as('passedOver'),
    )
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('checks')
          .whereRef('checks.paperId', '=', 'paper.id')
          .select(['kind', 'verdict', 'figures'])
          .select(claimIdsOf('check_claims', 'checks').as('about'))
          .orderBy('position'),
      ).as('checks'),
    )
    .select(paperReview('paper').as('done'))
    .executeTakeFirst();
  if (!row) return undefined;

  const [claims, implied] = await Promise.all([
    selectClaims(db)
      .leftJoin('claimSources as source', 'source.claimId', 'claim.id')
      .select(['source.foundBy', 'source.model as sourceModel'])
      .select(openConflict.as('conflictId'))
      .where('claim.paperId', '=', row.id)
      .orderBy('claim.startOffset')
      .orderBy('claim.endOffset')
      .orderBy('claim.id')
      .execute(),
    listImplied(db, row.id),
  ]);
  return {
    paper: {
      id: row.id,
      slug: row.slug,
      source: row.source,
      externalId: row.externalId,
      title: row.title,
      abstract: row.abstract,
      url: row.url,
      publishedOn: row.publishedOn,
      authors: row.authors,
      isDigest: row.isDigest,
      withdrawnOn: row.withdrawnOn,
      readBy:
        row.extractor !== null && row.version !== null
          ? { extractor: row.extractor, version: row.version }
          : null,
    },
    claims: claims.map(({ foundBy, sourceModel, conflictId, ...claim }) => ({
      ...toClaimRow(claim),
      conflictId,
      foundBy: foundBy ?? 'rules',
      model: sourceModel,
    })),
    passedOver: row.passedOver,
    // Names of one word stay what they are inside of JSON.
    checks: row.checks.map(({ about, ...check }) => ({ ...check, claimIds: about })),
    implied,
    done: row.done,
  };
}

/** Whether a number is in the range of ids. */
function isPossibleId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id < 2 ** 31;
}

/** The open conflict in which the row `claim` of a query is a side. */
const openConflict = sql<number | null>`(
  select conflict.id from conflicts conflict where conflict.claim_ids @> array[claim.id] and conflict.is_open limit 1
)`;

async function listImplied(db: Kysely<Database>, paperId: number): Promise<ImpliedScoreRow[]> {
  const rows = await db
    .selectFrom('impliedScores as implied')
    .leftJoin('benchmarkAliases', 'benchmarkAliases.id', 'implied.benchmarkAliasId')
    .leftJoin('benchmarks', 'benchmarks.id', 'benchmarkAliases.benchmarkId')
    .leftJoin('methodAliases', 'methodAliases.id', 'implied.methodAliasId')
    .leftJoin('methods', 'methods.id', 'methodAliases.methodId')
    .where('implied.paperId', '=', paperId)
    .select([
      'implied.value',
      'implied.unit',
      'implied.metric',
      'implied.figures',
      'implied.benchmarkName',
      'implied.methodName',
      'benchmarks.slug as benchmarkSlug',
      'benchmarks.name as benchmarkTitle',
      'methods.slug as methodSlug',
      'methods.name as methodTitle',
    ])
    .select(claimIdsOf('implied_score_claims', 'implied').as('claimIds'))
    .orderBy('implied.position')
    .execute();
  return rows.map((row) => {
    const benchmarkName = row.benchmarkTitle ?? row.benchmarkName;
    return {
      value: row.value,
      unit: row.unit,
      benchmark: benchmarkName === null ? null : { name: benchmarkName, slug: row.benchmarkSlug },
      metric: row.metric,
      method: { name: row.methodTitle ?? row.methodName, slug: row.methodSlug },
      figures: row.figures,
      claimIds: row.claimIds,
    };
  });
}

/** The claims that a check or an implied score speaks of, in the order of the text. */
function claimIdsOf(linkTable: string, owner: string) {
  return sql<number[]>`array(
    select link.claim_id from ${sql.table(linkTable)} link
    join current_claims claim on claim.id = link.claim_id
    where link.paper_id = ${sql.ref(`${owner}.paper_id`)} and link.position = ${sql.ref(`${owner}.position`)}
    order by claim.start_offset, claim.id
  )`;
}
