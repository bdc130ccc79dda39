/** The tables as Kysely sees them: camelCase here, snake_case in SQL. db/migrations/ is what makes them so. */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely';
import type { SourcePaper } from '#app/sources/paper.ts';
import type { NamePatch } from './names/name-patch.ts';
import type { Basis, CheckKind, Claim, ClaimKind, Qualifier, Role } from '#app/extraction/claim.ts';
import type { SlotDifference } from '#app/extraction/llm/compare-slots.ts';
import type { DisagreementKind } from '#app/extraction/llm/merge-claims.ts';

export interface Database {
  papers: PapersTable;
  paperKeys: PaperKeysTable;
  reportedResults: ReportedResultsTable;
  detachedClaims: DetachedClaimsTable;
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
  nameChanges: NameChangesTable;
  nearNames: NearNamesTable;
  dismissedPairs: DismissedPairsTable;
  conflicts: ConflictsTable;
  staleBoards: StaleBoardsTable;
  conflictSettlements: ConflictSettlementsTable;
  settledClaims: SettledClaimsTable;
  paperReviews: PaperReviewsTable;
  reviewSkips: ReviewSkipsTable;
  extractionChanges: ExtractionChangesTable;
  claimDisagreements: ClaimDisagreementsTable;
  reviewQueue: ReviewQueueTable;
  reviewQueueStale: ReviewQueueStaleTable;
  llmAnswers: LlmAnswersTable;
  llmCalls: LlmCallsTable;
  claimSources: ClaimSourcesTable;
  readingDisagreements: ReadingDisagreementsTable;
  llmRejections: LlmRejectionsTable;
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
  /** Of the text, where its source counts versions. */
  version: Generated<number | null>;
  createdAt: Timestamp;
  updatedAt: ColumnType<Date, never, Date>;
}

/** Names of papers: what has one of them is that paper, whichever source it comes from. */
export interface PaperKeysTable {
  scheme: 'source' | 'arxiv' | 'doi' | 'title-author' | 'title';
  value: string;
  paperId: number;
}

/** Rows of other people's leaderboards: numbers without a source sentence. */
export interface ReportedResultsTable {
  id: GeneratedAlways<number>;
  origin: 'papers-with-code' | 'model-index';
  benchmarkName: string;
  /** As in benchmark_aliases. */
  benchmarkKey: string;
  task: string | null;
  metric: string;
  methodName: string;
  value: number;
  valueText: string;
  paperTitle: string | null;
  url: string | null;
  reportedOn: string | null;
  createdAt: Timestamp;
}

/** The sentence of a reviewed claim that left the abstract: the claim comes back with it. */
export interface DetachedClaimsTable {
  claimId: number;
  sentence: string;
  startInSentence: number;
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
  /** Columns (snake_case) that a person has set: the registry leaves them alone. */
  editedFacts: Generated<string[]>;
  /** Where its names have gone; its address leads there. */
  mergedIntoId: number | null;
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
  mergedIntoId: number | null;
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

/** `withdraw`: the claim stands as extracted again, as if nobody had looked at it. */
export type ReviewAction = 'accept' | 'correct' | 'reject' | 'add' | 'withdraw';

export interface ReviewsTable {
  id: GeneratedAlways<number>;
  claimId: number;
  userId: number | null;
  action: ReviewAction;
  note: string | null;
  before: JsonOrNull;
  /** Columns of `claims` (snake_case) with the values that the reviewer gave them. */
  after: JsonOrNull;
  /** The review that this one takes back. */
  undoesId: ColumnType<number | null, number | null | undefined, never>;
  /** The review whose state this one takes up again. */
  restoresId: ColumnType<number | null, number | null | undefined, never>;
  createdAt: Timestamp;
}

/** Claims as they stand: what was extracted with the latest review laid over it, rejected ones left out. */
export interface CurrentClaimsTable extends Selectable<ClaimsTable> {
  reviewAction: Exclude<ReviewAction, 'reject' | 'withdraw'> | null;
}

/** Who has looked through a whole abstract. The latest row counts, for the abstract that it was said of. */
export interface PaperReviewsTable {
  id: GeneratedAlways<number>;
  paperId: number;
  userId: number | null;
  action: 'done' | 'reopen';
  abstractSha256: string;
  createdAt: Timestamp;
}

/** Claims that a reviewer has put off. */
export interface ReviewSkipsTable {
  userId: number;
  claimId: number;
  createdAt: Timestamp;
}

export type ExtractionChange = 'new' | 'gone' | 'otherwise';

/** What a run read otherwise than the run before it in the same abstract. */
export interface ExtractionChangesTable {
  id: GeneratedAlways<number>;
  paperId: number;
  runId: number;
  earlierRunId: number | null;
  change: ExtractionChange;
  claimId: number | null;
  /** The review that was in force, and stays so. */
  reviewId: number | null;
  quote: string;
  /** Fields that differ, by column of `claims`. */
  before: JsonOrNull;
  after: JsonOrNull;
  createdAt: Timestamp;
}

/** Claims that another extractor reads otherwise, and how. */
export interface ClaimDisagreementsTable {
  claimId: number;
  note: string;
  createdAt: Timestamp;
}

/** Claims that nobody has reviewed; `refresh_review_queue` keeps it. */
export interface ReviewQueueTable {
  claimId: number;
  paperId: number;
  benchmarkId: number | null;
  priority: number;
  /** The rank that the number takes on its leaderboard, if it is one of the first ten. */
  place: number | null;
  reasons: string[];
}

/** Leaderboards and papers whose claims have to be weighed anew. */
export interface ReviewQueueStaleTable {
  kind: 'benchmark' | 'paper';
  id: number;
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

/** A change that a person made to benchmarks, methods or their names; see db/names/name-patch.ts. */
export interface NameChangesTable {
  id: GeneratedAlways<number>;
  what: 'benchmark' | 'method';
  subjectIds: number[];
  kind: 'edit' | 'merge' | 'split' | 'add-alias' | 'remove-alias' | 'revert';
  userId: number;
  note: string | null;
  before: JSONColumnType<NamePatch, string, never>;
  after: JSONColumnType<NamePatch, string, never>;
  /** Names by id, as they were. */
  labels: JSONColumnType<Record<string, string>, string, never>;
  revertsId: number | null;
  createdAt: Timestamp;
}

/** Two aliases that are spelt alike. */
export interface NearNamesTable {
  what: 'benchmark' | 'method';
  oneId: number;
  otherId: number;
  likeness: number;
  /** Of the one that has fewer. */
  claims: number;
}

/** Two benchmarks or methods that somebody has found to be two things. */
export interface DismissedPairsTable {
  what: 'benchmark' | 'method';
  oneId: number;
  otherId: number;
  userId: number;
  createdAt: Timestamp;
}

/** One system, benchmark and metric with different numbers in different papers; worked out anew where a board has changed. */
export interface ConflictsTable {
  id: GeneratedAlways<number>;
  benchmarkId: number;
  metricKey: string;
  metric: string;
  systemKey: string;
  /** Of all its claims, in the order of their values. */
  claimIds: number[];
  papers: number;
  /** The largest less the smallest value, as a share of the larger. */
  spread: number;
  isOpen: boolean;
}

/** Boards whose conflicts are to be worked out anew; one that waits may stand here several times. */
export interface StaleBoardsTable {
  benchmarkId: number;
}

export type SettlementVerdict = 'stands' | 'setups' | 'open';

/** What a reviewer said about a conflict. Only ever added to; of a claim the latest one counts. */
export interface ConflictSettlementsTable {
  id: GeneratedAlways<number>;
  userId: number;
  /** Some claims stand and the others do not; all stand, in different setups; or the question is open again. */
  verdict: SettlementVerdict;
  note: string | null;
  /** What the conflict was about, in the words of the time. */
  label: string;
  revertsId: number | null;
  createdAt: Timestamp;
}

/** A claim that a settlement speaks of, with its value at the time: another value has not been judged. */
export interface SettledClaimsTable {
  settlementId: number;
  claimId: number;
  value: number;
  unit: string | null;
  /** Null where nothing is said of it any more. */
  isStanding: boolean | null;
}

/** What a language model answered about a text. */
export interface LlmAnswersTable {
  /** Of title and abstract, as a JSON array. */
  textSha256: string;
  model: string;
  promptVersion: string;
  outcome: 'answered' | 'refused';
  answer: string;
  inputTokens: number;
  outputTokens: number;
  /** US dollars. */
  cost: number;
  seconds: number;
  createdAt: Timestamp;
}

/** One call to a language model, whatever came of it. */
export interface LlmCallsTable {
  id: GeneratedAlways<number>;
  runId: number | null;
  paperId: number | null;
  model: string;
  outcome: string;
  inputTokens: number;
  outputTokens: number;
  /** US dollars. */
  cost: number;
  /** The endpoint did not say what the call took: the most that it can have been. */
  isEstimate: boolean;
  seconds: number;
  createdAt: Timestamp;
}

/** Claims that a language model found, alone or with the rules. */
export interface ClaimSourcesTable {
  claimId: number;
  paperId: number;
  foundBy: 'model' | 'both';
  model: string;
}

/** A claim that two readings do not agree on. */
export interface ReadingDisagreementsTable {
  paperId: number;
  position: number;
  claimId: number;
  kind: DisagreementKind;
  slots: JSONColumnType<SlotDifference[]>;
  /** The claim as each read it; null where it takes the number for no result. */
  rulesReading: JSONColumnType<Claim> | null;
  modelReading: JSONColumnType<Claim> | null;
  model: string;
}

/** A proposal of a language model that the text does not bear out. */
export interface LlmRejectionsTable {
  paperId: number;
  position: number;
  runId: number | null;
  quote: string;
  reason: string;
  /** JSON as text: it may hold what jsonb does not take. */
  answer: string;
}
