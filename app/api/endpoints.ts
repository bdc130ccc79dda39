import type { Endpoint } from './endpoint.ts';
import { listBenchmarks, showBenchmark } from './endpoints/benchmarks.ts';
import { listClaims, showClaim } from './endpoints/claims.ts';
import { listImprovements } from './endpoints/improvements.ts';
import { listLeaderboards, showLeaderboard } from './endpoints/leaderboards.ts';
import { listMethods, showMethod } from './endpoints/methods.ts';
import { createPaper } from './endpoints/new-paper.ts';
import { listPapers, showPaper } from './endpoints/papers.ts';
import { createReview } from './endpoints/reviews.ts';

/** Everything that the API does, in the order of the reference page. */
export const ENDPOINTS: readonly Endpoint[] = [
  listPapers,
  showPaper,
  listClaims,
  showClaim,
  listBenchmarks,
  showBenchmark,
  listLeaderboards,
  showLeaderboard,
  listMethods,
  showMethod,
  listImprovements,
  createPaper,
  createReview,
];
