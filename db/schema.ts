/** The tables as Kysely sees them: camelCase here, snake_case in SQL. db/migrations/ is what makes them so. */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely';
import type { Basis, CheckKind, ClaimKind, Qualifier, Role } from '#app/extraction/claim.ts';
import type { SourcePaper } from '#app/sources/paper.ts';

export interface Database {
  papers: PapersTable;
  readings: ReadingsTable;
  benchmarks: BenchmarksTable;
  benchmarkAliases: BenchmarkAliasesTable;
  methods: MethodsTable;
  methodAliases: MethodAliasesTable;
  extractionRuns: ExtractionRunsTable;
  claims: ClaimsTable;
  passedOver: PassedOverTable;
  checks: ChecksTable;
  checkClaims: PositionedClaimTable;
  impliedScores: ImpliedScoresTable;
  impliedScoreClaims: PositionedClaimTable;
  users: UsersTable;
  sessions: SessionsTable;
  signInAttempts: SignInAttemptsTable;
  apiTokens: ApiTokensTable;
  oneTimeLinks: OneTimeLinksTable;
  userIdentities: UserIdentitiesTable;
  reviews: ReviewsTable;
  currentClaims: CurrentClaimsTable;
  jobGroups: JobGroupsTable;
  jobs: JobsTable;
  stagedPapers: StagedPapersTable;
  workers: WorkersTable;
  watches: WatchesTable;
}

/** Written as JSON text. */
type JsonOrNull = ColumnType<Record<string, unknown> | null, string | null, never>;
type Timestamp = ColumnType<Date, never, never>;

export interface PapersTable {
  id: GeneratedAlways<number>;
  slug: string;
  source: string;
  externalId: string;
  title: string;
  abstract: string;
  abstractSha256: GeneratedAlways<string>;
  url: string | null;
  publishedOn: string | null;
  authors: string[];
  isDigest: boolean;
  createdAt: Timestamp;
  updatedAt: ColumnType<Date, never, Date>;
}

/** Which run has read the text of a paper as it stands now; no row until one has. */
export interface ReadingsTable {
  paperId: number;
  runId: number;
}

export interface BenchmarksTable {
  id: GeneratedAlways<number>;
  slug: string;
  name: string;
  parentId: number | null;
  task: string | null;
  metric: string | null;
  isLowerBetter: boolean;
  minValue: number | null;
  maxValue: number | null;
  /** False for a benchmark that is known only by a name that a text gave. */
  isRegistered: boolean;
}

/** Who says that a name means a benchmark or method; a person outranks the registry, the registry a text. */
export type AliasOrigin = 'text' | 'registry' | 'person';

export interface BenchmarkAliasesTable {
  id: GeneratedAlways<number>;
  /** The name with case, hyphens and spaces dropped: equal keys are one name. */
  key: string;
  name: string;
  benchmarkId: number;
  origin: AliasOrigin;
}

export interface MethodsTable {
  id: GeneratedAlways<number>;
  slug: string;
  name: string;
}

export interface MethodAliasesTable {
  id: GeneratedAlways<number>;
  key: string;
  name: string;
  methodId: number;
  origin: AliasOrigin;
}

export interface ExtractionRunsTable {
  id: GeneratedAlways<number>;
  extractor: string;
  version: string;
  settings: JSONColumnType<Record<string, unknown>>;
  startedAt: Timestamp;
  finishedAt: ColumnType<Date | null, never, Date>;
}

/** One reported number. Offsets are UTF-16 code units of the abstract; the database checks the quote against it. */
export interface ClaimsTable {
  id: GeneratedAlways<number>;
  paperId: number;
  runId: number | null;
  startOffset: number;
  endOffset: number;
  quote: string;
  value: number;
  low: number | null;
  unit: string | null;
  kind: ClaimKind;
  basis: Basis | null;
  benchmarkName: string | null;
  benchmarkAliasId: number | null;
  metric: string | null;
  methodName: string | null;
  methodAliasId: number | null;
  baseName: string | null;
  baseAliasId: number | null;
  role: Role;
  versus: string | null;
  fromValue: number | null;
  qualifier: Qualifier | null;
  rule: string;
  confidence: number;
  /** Kept by a trigger: whether `reviews` holds anything about the claim. */
  isReviewed: Generated<boolean>;
  /** A reviewed claim whose characters left the abstract when it was changed; it shows nowhere. */
  isDetached: Generated<boolean>;
}

export interface PassedOverTable {
  paperId: number;
  position: number;
  startOffset: number;
  endOffset: number;
  quote: string;
  reason: string;
}

export interface ChecksTable {
  paperId: number;
  position: number;
  kind: CheckKind;
  verdict: 'holds' | 'fails';
  figures: string;
}

/** Which claims a check or an implied score speaks of. */
export interface PositionedClaimTable {
  paperId: number;
  position: number;
  claimId: number;
}

export interface ImpliedScoresTable {
  paperId: number;
  position: number;
  value: number;
  unit: string | null;
  benchmarkName: string | null;
  benchmarkAliasId: number | null;
  metric: string | null;
  methodName: string;
  methodAliasId: number | null;
  figures: string;
}

/** Each may do what the ones before it may; app/accounts/account.ts says what. */
export type UserRole = 'reviewer' | 'editor' | 'admin';

export interface UsersTable {
  id: GeneratedAlways<number>;
  email: string;
  name: string;
  passwordHash: string | null;
  role: UserRole;
  /** Whoever's account it is may not sign in, and is signed out. */
  isDisabled: Generated<boolean>;
  /** An admin entered the e-mail address. */
  isInvited: Generated<boolean>;
  createdAt: Timestamp;
}

export interface SessionsTable {
  id: GeneratedAlways<number>;
  tokenHash: string;
  userId: number;
  userAgent: string;
  createdAt: Timestamp;
  lastUsedAt: ColumnType<Date, never, Date>;
  expiresAt: Date;
}

export interface SignInAttemptsTable {
  key: string;
  attempts: number;
  expiresAt: Date;
}

/** What a program with a token may do for its owner. */
export type TokenScope = 'read' | 'write:reviews' | 'write:papers';

export interface ApiTokensTable {
  id: GeneratedAlways<number>;
  userId: number;
  name: string;
  tokenHash: string;
  /** The last characters of the token. */
  ending: string;
  scopes: TokenScope[];
  createdAt: Timestamp;
  lastUsedAt: ColumnType<Date | null, never, Date>;
  expiresAt: Date;
}

export interface OneTimeLinksTable {
  tokenHash: string;
  purpose: 'welcome' | 'password';
  /** Whose password it is about; null for the first account of all. */
  userId: number | null;
  createdAt: Timestamp;
  expiresAt: Date;
}

export interface UserIdentitiesTable {
  provider: 'github';
  subject: string;
  userId: number;
  createdAt: Timestamp;
}

export type ReviewAction = 'accept' | 'correct' | 'reject' | 'add';

export interface ReviewsTable {
  id: GeneratedAlways<number>;
  claimId: number;
  userId: number | null;
  action: ReviewAction;
  note: string | null;
  before: JsonOrNull;
  /** Columns of `claims` (snake_case) with the values that the reviewer gave them. */
  after: JsonOrNull;
  createdAt: Timestamp;
}

/** Claims as they stand: what was extracted with the latest review laid over it, rejected ones left out. */
export interface CurrentClaimsTable extends Selectable<ClaimsTable> {
  reviewAction: Exclude<ReviewAction, 'reject'> | null;
}

/** Jobs that were asked for together. */
export interface JobGroupsTable {
  id: GeneratedAlways<number>;
  /** Name of the task in app/jobs that does them. */
  task: string;
  title: string;
  key: string | null;
  isComplete: Generated<boolean>;
  createdAt: Timestamp;
}

export interface JobsTable {
  id: GeneratedAlways<number>;
  groupId: number;
  digest: string;
  payload: JSONColumnType<Record<string, unknown>>;
  maxAttempts: number;
  createdAt: Timestamp;
  finishedAt: ColumnType<Date | null, never, Date>;
  cancelledAt: ColumnType<Date | null, never, Date>;
  /** What came of it, in numbers by name. */
  report: ColumnType<Record<string, number> | null, never, string>;
}

export interface StagedPapersTable {
  jobId: number;
  papers: JSONColumnType<SourcePaper[]>;
}

/** Processes that work off the queue. A row without a living process is removed by the other workers. */
export interface WorkersTable {
  id: Generated<number>;
  queueId: string;
  host: string;
  processId: number;
  concurrency: number;
  startedAt: Timestamp;
  seenAt: ColumnType<Date, never, Date>;
}

/** Sources that are fetched again and again. */
export interface WatchesTable {
  id: GeneratedAlways<number>;
  source: string;
  intervalSeconds: number;
  createdAt: Timestamp;
  dueAt: ColumnType<Date, Date | undefined, Date>;
  lastRunAt: ColumnType<Date | null, never, Date>;
  lastReport: ColumnType<Record<string, number> | null, never, string>;
  lastError: ColumnType<string | null, never, string | null>;
}
