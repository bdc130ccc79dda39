/** The tables as Kysely sees them: camelCase here, snake_case in SQL. db/migrations/ is what makes them so. */
import type {
  ApiTokensTable,
  OneTimeLinksTable,
  SessionsTable,
  SignInAttemptsTable,
  UserIdentitiesTable,
  UsersTable,
} from './schema/accounts.ts';
import type {
  ChecksTable,
  ClaimsTable,
  ExtractionRunsTable,
  ImpliedScoresTable,
  PassedOverTable,
  PositionedClaimTable,
  ReadingsTable,
} from './schema/claims.ts';
import type {
  ConflictSettlementsTable,
  ConflictsTable,
  SettledClaimsTable,
  StaleBoardsTable,
} from './schema/conflicts.ts';
import type {
  JobGroupsTable,
  JobsTable,
  StagedPapersTable,
  WatchesTable,
  WorkersTable,
} from './schema/jobs.ts';
import type {
  ClaimSourcesTable,
  LlmAnswersTable,
  LlmCallsTable,
  LlmRejectionsTable,
  ReadingDisagreementsTable,
} from './schema/models.ts';
import type {
  BenchmarkAliasesTable,
  BenchmarksTable,
  DismissedPairsTable,
  MethodAliasesTable,
  MethodsTable,
  NameChangesTable,
  NearNamesTable,
} from './schema/names.ts';
import type {
  ClaimMovesTable,
  DetachedClaimsTable,
  PaperKeysTable,
  PaperMovesTable,
  PapersTable,
  ReportedResultsTable,
} from './schema/papers.ts';
import type {
  ClaimDisagreementsTable,
  CurrentClaimsTable,
  ExtractionChangesTable,
  PaperReviewsTable,
  ReviewQueueStaleTable,
  ReviewQueueTable,
  ReviewSkipsTable,
  ReviewsTable,
} from './schema/reviews.ts';
import type {
  AnswerMarksTable,
  HostTurnsTable,
  SourceProgressTable,
  WatchFetchesTable,
  WatchFindsTable,
  WithdrawnPapersTable,
} from './schema/sources.ts';
import type { LearntWeightsTable, WeightChoicesTable } from './schema/weights.ts';

export type * from './schema/accounts.ts';
export type * from './schema/claims.ts';
export type * from './schema/conflicts.ts';
export type * from './schema/jobs.ts';
export type * from './schema/models.ts';
export type * from './schema/names.ts';
export type * from './schema/papers.ts';
export type * from './schema/reviews.ts';
export type * from './schema/sources.ts';
export type * from './schema/weights.ts';

export interface Database {
  papers: PapersTable;
  paperKeys: PaperKeysTable;
  paperMoves: PaperMovesTable;
  claimMoves: ClaimMovesTable;
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
  watchFetches: WatchFetchesTable;
  watchFinds: WatchFindsTable;
  answerMarks: AnswerMarksTable;
  sourceProgress: SourceProgressTable;
  hostTurns: HostTurnsTable;
  withdrawnPapers: WithdrawnPapersTable;
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
  learntWeights: LearntWeightsTable;
  weightChoices: WeightChoicesTable;
}
