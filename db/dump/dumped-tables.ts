/** The tables of a dump, each after the ones that it points at. */
export const DUMPED_TABLES = [
  'users',
  'extraction_runs',
  'benchmarks',
  'benchmark_aliases',
  'methods',
  'method_aliases',
  'name_changes',
  'dismissed_pairs',
  'papers',
  'paper_keys',
  'paper_moves',
  'readings',
  'llm_answers',
  'llm_calls',
  'claims',
  'detached_claims',
  'claim_moves',
  'claim_sources',
  'passed_over',
  'checks',
  'check_claims',
  'implied_scores',
  'implied_score_claims',
  'reading_disagreements',
  'llm_rejections',
  'reviews',
  'paper_reviews',
  'review_skips',
  'extraction_changes',
  'claim_disagreements',
  'conflict_settlements',
  'settled_claims',
  'watches',
  'reported_results',
] as const;

export type DumpedTable = (typeof DUMPED_TABLES)[number];

/** Tables that a dump leaves out, and why. A table is either here or above: a test sees to it. */
export const LEFT_OUT: Record<string, string> = {
  current_claims: 'follows from claims and reviews; triggers make it anew',
  conflicts: 'follows from claims and settlements; made anew with what is stale',
  stale_boards: 'notes what has to be made anew; triggers do so again',
  review_queue: 'follows from claims and reviews; made anew with what is stale',
  review_queue_stale: 'notes what has to be made anew; triggers do so again',
  near_names: 'follows from the names; looked for after an ingest',
  data_changes: 'counts what happens to this one database',
  sessions: 'whoever has one is signed in',
  api_tokens: 'whoever has one may write',
  one_time_links: 'whoever has one gets in',
  user_identities: 'lets accounts elsewhere in',
  sign_in_attempts: 'is forgotten within the hour',
  jobs: 'is work of this one installation',
  job_groups: 'is work of this one installation',
  staged_papers: 'waits for work of this one installation',
  workers: 'are processes of this one installation',
};

/** Columns that leave the database with nobody. */
export const SECRET_COLUMNS: Partial<Record<DumpedTable, readonly string[]>> = {
  users: ['password_hash'],
};
