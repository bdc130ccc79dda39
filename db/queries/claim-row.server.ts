import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { Basis, Change, ClaimKind, Qualifier, Role, SlotConfidence } from '#app/extraction/claim.ts';
import { rulingOnClaim, type ClaimRuling } from '../conflicts/claim-ruling.server.ts';
import type { CurrentClaimsTable, Database } from '../schema.ts';

/** A name that may have a page of its own. */
export interface NamedLink {
  name: string;
  /** Null for names that mean another thing in every paper ("our method"): there is no page to link to. */
  slug: string | null;
}

export type ClaimStatus = 'unchecked' | 'accepted' | 'corrected' | 'added';

/** A claim as every page shows it; fields as in `Claim`, with names resolved. */
export interface ClaimRow {
  id: number;
  /** The fragment of the paper page (without #) that leads to the claim's characters; the same for claims that share them. */
  anchor: string;
  start: number;
  end: number;
  quote: string;
  value: number;
  low: number | null;
  unit: string | null;
  kind: ClaimKind;
  basis: Basis | null;
  change: Change | null;
  benchmark: NamedLink | null;
  metric: string | null;
  setting: string | null;
  method: NamedLink | null;
  base: NamedLink | null;
  role: Role;
  versus: string | null;
  from: number | null;
  qualifier: Qualifier | null;
  rule: string;
  confidence: number;
  /** Null where the claim was read before its slots were judged one by one. */
  slotConfidence: SlotConfidence | null;
  /** What reviewers said. */
  status: ClaimStatus;
  /** What the arithmetic of the abstract said: `fails` where any check failed, null where nothing could be checked. */
  verdict: 'holds' | 'fails' | null;
  /** What a reviewer said where other papers contradict it. */
  settled: ClaimRuling | null;
}

/** The paper of a claim, as far as lists show it. */
export interface PaperLink {
  slug: string;
  title: string;
  publishedOn: string | null;
  url: string | null;
  isDigest: boolean;
}

export interface PaperClaimRow extends ClaimRow {
  paper: PaperLink;
}

/** Fragment of the paper page for the characters from `start` to `end`. */
export function toClaimAnchor({ start, end }: { start: number; end: number }): string {
  return `claim-${start}-${end}`;
}

/** Current claims with their names, checks and papers; callers add their conditions and map with `toPaperClaimRow`. */
export function selectClaims(db: Kysely<Database>) {
  return db
    .selectFrom('currentClaims as claim')
    .innerJoin('papers as paper', 'paper.id', 'claim.paperId')
    .leftJoin('benchmarkAliases as benchmarkAlias', 'benchmarkAlias.id', 'claim.benchmarkAliasId')
    .leftJoin('benchmarks as benchmark', 'benchmark.id', 'benchmarkAlias.benchmarkId')
    .leftJoin('methodAliases as methodAlias', 'methodAlias.id', 'claim.methodAliasId')
    .leftJoin('methods as method', 'method.id', 'methodAlias.methodId')
    .leftJoin('methodAliases as baseAlias', 'baseAlias.id', 'claim.baseAliasId')
    .leftJoin('methods as base', 'base.id', 'baseAlias.methodId')
    .selectAll('claim')
    .select([
      'benchmark.slug as benchmarkSlug',
      'benchmark.name as benchmarkTitle',
      'method.slug as methodSlug',
      'method.name as methodTitle',
      'base.slug as baseSlug',
      'base.name as baseTitle',
      'paper.slug as paperSlug',
      'paper.title as paperTitle',
      'paper.publishedOn as paperPublishedOn',
      'paper.url as paperUrl',
      'paper.isDigest as paperIsDigest',
    ])
    .select(rulingOnClaim().as('settled'))
    .select((eb) =>
      eb
        .selectFrom('checkClaims')
        .innerJoin('checks', (join) =>
          join
            .onRef('checks.paperId', '=', 'checkClaims.paperId')
            .onRef('checks.position', '=', 'checkClaims.position'),
        )
        .whereRef('checkClaims.claimId', '=', 'claim.id')
        // 'fails' sorts before 'holds': one failed check is enough.
        .select(sql<'holds' | 'fails' | null>`min(checks.verdict)`.as('verdict'))
        .as('verdict'),
    );
}

type SelectedClaim = Selectable<CurrentClaimsTable> & {
  benchmarkSlug: string | null;
  benchmarkTitle: string | null;
  methodSlug: string | null;
  methodTitle: string | null;
  baseSlug: string | null;
  baseTitle: string | null;
  paperSlug: string;
  paperTitle: string;
  paperPublishedOn: string | null;
  paperUrl: string | null;
  paperIsDigest: boolean;
  verdict: 'holds' | 'fails' | null;
  settled: ClaimRuling | null;
};

const STATUS = { accept: 'accepted', correct: 'corrected', add: 'added' } as const;

export function toClaimRow(row: SelectedClaim): ClaimRow {
  const span = { start: row.startOffset, end: row.endOffset };
  return {
    id: row.id,
    anchor: toClaimAnchor(span),
    ...span,
    quote: row.quote,
    value: row.value,
    low: row.low,
    unit: row.unit,
    kind: row.kind,
    basis: row.basis,
    change: row.change,
    benchmark: toNamedLink(row.benchmarkTitle ?? row.benchmarkName, row.benchmarkSlug),
    metric: row.metric,
    setting: row.setting,
    method: toNamedLink(row.methodTitle ?? row.methodName, row.methodSlug),
    base: toNamedLink(row.baseTitle ?? row.baseName, row.baseSlug),
    role: row.role,
    versus: row.versus,
    from: row.fromValue,
    qualifier: row.qualifier,
    rule: row.rule,
    confidence: row.confidence,
    slotConfidence: row.slotConfidence,
    status: row.reviewAction ? STATUS[row.reviewAction] : 'unchecked',
    verdict: row.verdict,
    settled: row.settled,
  };
}

export function toPaperClaimRow(row: SelectedClaim): PaperClaimRow {
  return {
    ...toClaimRow(row),
    paper: {
      slug: row.paperSlug,
      title: row.paperTitle,
      publishedOn: row.paperPublishedOn,
      url: row.paperUrl,
      isDigest: row.paperIsDigest,
    },
  };
}

export function toNamedLink(name: string | null, slug: string | null): NamedLink | null {
  return name === null ? null : { name, slug };
}
