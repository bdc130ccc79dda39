import type { Migration } from 'kysely';
import * as papers from './0001-papers.ts';
import * as names from './0002-names.ts';
import * as claims from './0003-claims.ts';
import * as reviews from './0004-reviews.ts';
import * as gains from './0005-gains.ts';
import * as dataVersion from './0007-data-version.ts';
import * as currentClaims from './0008-current-claims.ts';
import * as trigrams from './0009-trigrams.ts';
import * as accounts from './0010-accounts.ts';
import * as waysToSignIn from './0011-ways-to-sign-in.ts';
import * as reviewing from './0012-reviewing.ts';
import * as reviewQueue from './0013-review-queue.ts';
import * as nameChanges from './0014-name-changes.ts';
import * as conflicts from './0015-conflicts.ts';
import * as modelAnswers from './0016-model-answers.ts';
import * as modelReadings from './0017-model-readings.ts';
import * as jobs from './0018-jobs.ts';
import * as watches from './0019-watches.ts';
import * as paperKeys from './0020-paper-keys.ts';
import * as reportedResults from './0021-reported-results.ts';
import * as reviewedClaims from './0022-reviewed-claims.ts';
import * as modelJobs from './0023-model-jobs.ts';
import * as sourceMemory from './0024-source-memory.ts';
import * as joinedPapers from './0025-joined-papers.ts';
import * as watchesWithModels from './0028-watches-with-models.ts';
import * as changeAndSlots from './0029-change-and-slots.ts';
import * as setting from './0030-setting.ts';
import * as learntWeights from './0031-learnt-weights.ts';

/** All migrations by name. They run in the order of their names; one that has been released never changes. */
export const migrations: Record<string, Migration> = {
  '0001-papers': papers,
  '0002-names': names,
  '0003-claims': claims,
  '0004-reviews': reviews,
  '0005-gains': gains,
  '0007-data-version': dataVersion,
  '0008-current-claims': currentClaims,
  '0009-trigrams': trigrams,
  '0010-accounts': accounts,
  '0011-ways-to-sign-in': waysToSignIn,
  '0012-reviewing': reviewing,
  '0013-review-queue': reviewQueue,
  '0014-name-changes': nameChanges,
  '0015-conflicts': conflicts,
  '0016-model-answers': modelAnswers,
  '0017-model-readings': modelReadings,
  '0018-jobs': jobs,
  '0019-watches': watches,
  '0020-paper-keys': paperKeys,
  '0021-reported-results': reportedResults,
  '0022-reviewed-claims': reviewedClaims,
  '0023-model-jobs': modelJobs,
  '0024-source-memory': sourceMemory,
  '0025-joined-papers': joinedPapers,
  '0028-watches-with-models': watchesWithModels,
  '0029-change-and-slots': changeAndSlots,
  '0030-setting': setting,
  '0031-learnt-weights': learntWeights,
};
