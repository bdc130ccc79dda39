/** A database in which every table that a dump holds has rows, filled as the product fills it. */
import { sql, type Kysely } from 'kysely';
import { makeApiToken } from '#app/accounts/make-api-token.server.ts';
import { toConflictVersion } from '#app/conflicts/conflict-version.server.ts';
import { refreshConflicts } from '#app/conflicts/refresh-conflicts.server.ts';
import { settleConflict } from '#app/conflicts/settle-conflict.server.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import * as registry from '#app/extraction/registry/registry.ts';
import { importReported } from '#app/ingest/import-reported.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import { readStored } from '#app/ingest/read-stored.ts';
import { refreshDerived } from '#app/ingest/refresh-derived.ts';
import { adoptLesson, useWeights } from '#app/learning/adopt.server.ts';
import { keepAnswers } from '#app/llm/kept-answers.ts';
import { openClient } from '#app/llm/open-client.ts';
import { addAlias } from '#app/names/change-aliases.server.ts';
import { mergeSubjects } from '#app/names/merge-subjects.server.ts';
import { revertNameChange } from '#app/names/revert-name-change.server.ts';
import { splitNames } from '#app/names/split-names.server.ts';
import { addClaim, parseMissedClaim } from '#app/review/add-claim.ts';
import { parseDecision } from '#app/review/decision.ts';
import { handleDecision } from '#app/review/handle-decision.ts';
import type { SourcePaper } from '#app/sources/paper.ts';
import { readReported } from '#app/sources/read-reported.ts';
import { insertSession } from '#db/accounts/sessions.server.ts';
import { insertUser } from '#db/accounts/users.server.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { listConflicts } from '#db/conflicts/list-conflicts.server.ts';
import { noteWatchRun, upsertWatch } from '#db/jobs/watches.server.ts';
import { dismissPair } from '#db/names/near-pairs.server.ts';
import { noteWithdrawn } from '#db/papers/withdrawn-papers.server.ts';
import { insertPaperReview } from '#db/reviews/paper-reviews.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import type { Database } from '#db/schema.ts';
import { paper } from '../db/fixtures.ts';
import { aliasIds, see as seeSubject } from '../names/name-fixtures.ts';
import { see, toForm } from '../review/review-fixtures.ts';
import { inChunks } from '../sources/read-all.ts';
import { answer, type ModelServer } from '../support/model-server.ts';
import { propose } from '../support/proposals.ts';

type Db = Kysely<Database>;

export const PASSWORD_HASH = 'top-secret';

const HERON =
  'We present Heron, a search procedure. With Qwen2.5-7B as its base, Heron raises accuracy on MATH from 58.8% to 71.4%. ' +
  'On GSM8K, Heron reaches 93.1%, compared to 89.5% for MajorityVote. It improves over BestOf64 by 4.2 points on AIME 2024. ' +
  'A pilot scored 12.5 as well. In 2019 a prior tally of 3.25 was set for it. Two of three are 66.7%.';

/** A lead entails the score of the other. */
const IBIS =
  'We present IbisNet. On MATH, IbisNet reaches 90.0% accuracy, surpassing PlainNet by 4.5 points.';

const PAPERS: Partial<SourcePaper>[] = [
  {
    externalId: 'awkward',
    title: 'Back\\slash "quote" 🦫',
    abstract: 'OddNet\t🦫 reaches 90.1%\non MATH.\\n \u0001',
    authors: ['A, B', '"C"'],
    publishedOn: '2025-01-08',
  },
  {
    source: 'arxiv',
    externalId: '2501.04519',
    title: 'Heron: Wading through Trees',
    abstract: HERON,
    identifiers: { arxiv: '2501.04519', doi: '10.1234/heron.5' },
    version: 2,
    url: 'https://arxiv.org/abs/2501.04519',
  },
  { externalId: 'tern', title: 'Tern', abstract: 'TernNet reaches 81.0% accuracy on GSM8K.' },
  { externalId: 'crane', title: 'Crane', abstract: 'TernNet reaches 88.5% accuracy on GSM8K.' },
  { externalId: 'egret', title: 'Egret', abstract: 'EgretNet reaches 41.5% accuracy on FooBench.' },
  { externalId: 'stork', title: 'Stork', abstract: 'TernNet reaches 61.0% accuracy on GSM8K.' },
  { externalId: 'foux', title: 'Foux', abstract: 'StiltNet reaches 44.5% accuracy on FouxBench.' },
];

/** Fills everything; a language model answers from `server`. */
export async function fillEverything(db: Db, server: ModelServer): Promise<void> {
  await loadDemo(db);
  await store(db, PAPERS);
  const userId = await makeAccounts(db);
  await askModel(db, server);
  await store(db, [{ externalId: 'ibis', title: 'Ibis', abstract: IBIS }]);
  await review(db, userId);
  await readAnew(db);
  await changeAbstract(db);
  await joinPapers(db);
  await changeNames(db, userId);
  await settle(db, userId);
  await importReported(db, readReported(inChunks(REPORTED, 100)));
  const { value: arxiv } = await db
    .selectFrom('paperKeys')
    .where('scheme', '=', 'arxiv')
    .select('value')
    .orderBy('value')
    .executeTakeFirstOrThrow();
  await noteWithdrawn(db, [{ arxiv, on: '2025-01-09' }]);
  const watch = await upsertWatch(db, { source: 'hf:daily', intervalSeconds: 86_400 });
  await noteWatchRun(db, watch, { report: { inserted: 3 } });
  await pointForward(db);
  await learn(db);
  await refreshDerived(db, { hasChanged: true });
}

/** Weights that were learnt, in use for a while. */
async function learn(db: Db): Promise<void> {
  const learnt = {
    kind: ['word=plumes\t-1\t0.5\t0.5'],
    owner: [],
    benchmark: [],
    metric: [],
    versus: [],
    base: [],
  };
  const figures = { found: 0.5, placed: 0.5, attributed: 0.5, leaderboard: 0.5, row: 0.5 };
  const outcome = { before: figures, after: figures, betterPapers: 0, worsePapers: 0 };
  const teaching = { papers: [], tested: new Set<never>(), reviews: 2, modelClaims: 1 };
  await adoptLesson(db, { learnt, ...outcome }, teaching, 'ada');
  await useWeights(db, null, 'ada');
}

async function store(db: Db, papers: readonly Partial<SourcePaper>[]): Promise<void> {
  async function* toRecords() {
    for (const [index, given] of papers.entries())
      yield { ok: true as const, line: index + 1, paper: paper(given) };
  }
  await ingestPapers(db, toRecords());
}

/** An account with a password, a session and a token: of these a dump has the account alone. */
async function makeAccounts(db: Db): Promise<number> {
  const user = await insertUser(db, {
    email: 'ada@example.org',
    name: 'Ada',
    passwordHash: PASSWORD_HASH,
    role: 'editor',
    isInvited: true,
  });
  const userId = user!.id;
  await insertSession(db, { tokenHash: PASSWORD_HASH, userId, userAgent: PASSWORD_HASH });
  await makeApiToken(db, userId, { name: PASSWORD_HASH, scopes: ['read'], days: 30 });
  return userId;
}

/** Agrees with the rules on one number, finds another, contradicts them on a third, and makes one up. */
async function askModel(db: Db, server: ModelServer): Promise<void> {
  server.behave(({ abstract }) =>
    abstract.includes('Heron raises')
      ? answer([
          propose(abstract, '93.1%', { benchmark: 'GSM8K', method: 'Heron', metric: 'accuracy' }),
          propose(abstract, '71.4%', { benchmark: 'GSM8K', method: 'Heron', metric: 'accuracy' }),
          propose(abstract, '3.25', { benchmark: 'MATH', method: 'Heron' }),
          { ...propose(abstract, '4.2', { benchmark: 'MATH' }), quote: '99.93%', value: 99.93 },
        ])
      : answer([]),
  );
  const client = await openClient(server.settings());
  const answers = keepAnswers(db, client);
  await readStored(db, { mode: 'both', answers }, { concurrency: 2, isDown: client.isDown });
}

async function review(db: Db, userId: number): Promise<void> {
  const reviewer = { id: userId };
  const send = async (fields: Record<string, string | number>) => {
    const parsed = parseDecision(toForm(fields));
    const outcome = parsed.ok ? await handleDecision(db, reviewer, parsed.value) : parsed;
    if (!outcome.ok) throw new Error(outcome.problem);
  };
  const corrected = { quote: '93.1%', value: '', kind: 'score', role: 'proposed', method: 'Heron-2' };
  await send({ intent: 'accept', ...(await see(db, '71.4%')) });
  await send({ intent: 'correct', ...(await see(db, '93.1%')), ...corrected, note: 'so it is' });
  await send({ intent: 'accept', ...(await see(db, '89.5%')) });
  await send({ intent: 'reject', ...(await see(db, '89.5%')), note: 'is another’s' });
  await send({ intent: 'undo' });
  await send({ intent: 'accept', ...(await see(db, '90.1%')) });
  await send({ intent: 'accept', ...(await see(db, '44.5%')) });
  await send({ intent: 'skip', claim: (await see(db, '41.5%')).claim });
  const missed = parseMissedClaim(
    toForm({ intent: 'add', quote: '66.7%', value: '', kind: 'score', role: 'proposed' }),
  );
  const { slug } = await db
    .selectFrom('papers')
    .where('externalId', '=', '2501.04519')
    .select('slug')
    .executeTakeFirstOrThrow();
  const added = missed.ok ? await addClaim(db, reviewer, { paper: slug, fields: missed.value }) : missed;
  if (!added.ok) throw new Error(added.problem);
  await insertPaperReview(db, { slug, userId, action: 'done' });
}

/** A newer version of the rules overlooks a number, and calls a method otherwise. */
async function readAnew(db: Db): Promise<void> {
  const papers = await db
    .selectFrom('papers')
    .where('externalId', 'in', ['crane', 'foux'])
    .select(['id', 'title', 'abstract'])
    .execute();
  const runId = await startRun(db, { extractor: 'rules', version: 'newer' });
  const extractions = papers.map((each) => {
    const extraction = extractClaims(each);
    const claims = extraction.claims
      .filter(({ quote }) => quote !== '88.5%')
      .map((claim) => ({ ...claim, metric: 'pass@1' }));
    return { paperId: each.id, extraction: { ...extraction, checks: [], implied: [], claims } };
  });
  await storeExtractions(db, runId, extractions, registry);
}

/** The sentence of a claim that was reviewed leaves its abstract. */
async function changeAbstract(db: Db): Promise<void> {
  await store(db, [{ ...PAPERS[0], abstract: 'OddNet now reaches 91.2% on MATH.' }]);
}

/** Two papers turn out to be one, since a third record bears the names of both. */
async function joinPapers(db: Db): Promise<void> {
  const abstract = 'GodwitNet reaches 55.5% accuracy on HumanEval.';
  const arxiv = '2502.00031';
  const doi = '10.1234/godwit.1';
  await store(db, [
    { externalId: 'godwit', title: 'Godwit', abstract, identifiers: { arxiv } },
    { externalId: 'godwit-2', title: 'Long Flights without a Rest', abstract, identifiers: { doi } },
  ]);
  await store(db, [{ externalId: 'godwit-3', title: 'Godwits', abstract, identifiers: { arxiv, doi } }]);
}

async function changeNames(db: Db, userId: number): Promise<void> {
  const ada = { userId, note: 'the same questions' };
  const merge = async (what: 'benchmark' | 'method', gone: string, kept: string) =>
    mergeSubjects(db, what, ada, {
      gone: await seeSubject(db, what, gone),
      kept: await seeSubject(db, what, kept),
    });
  await merge('benchmark', 'fouxbench', 'foobench');
  await splitNames(db, 'benchmark', ada, await seeSubject(db, 'benchmark', 'foobench'), {
    aliasIds: await aliasIds(db, 'benchmark', ['FouxBench']),
    target: { name: 'Foo Hard' },
  });
  const alias = await addAlias(db, 'method', ada, await seeSubject(db, 'method', 'egretnet'), 'Egret Net 2');
  await revertNameChange(db, 'method', ada, alias);
  await merge('method', 'stiltnet', 'egretnet');
  await dismissPair(db, 'method', userId, [1, 2]);
}

async function settle(db: Db, userId: number): Promise<void> {
  await refreshConflicts(db);
  const { conflicts } = await listConflicts(db, { benchmark: '', isOpen: true, limit: 20, offset: 0 });
  const conflict = conflicts[0]!;
  await settleConflict(db, userId, {
    conflictId: conflict.id,
    version: toConflictVersion(conflict, 0),
    verdict: 'stands',
    standing: [conflict.claims[0]!.id],
    note: 'another split',
  });
}

/** One row that is older than what it points at, in each table that points at itself. */
async function pointForward(db: Db): Promise<void> {
  await sql`
    update benchmarks set parent_id = (select max(id) from benchmarks where merged_into_id is null)
      where id = (select min(id) from benchmarks);
    update methods set merged_into_id = (select max(id) from methods where merged_into_id is null)
      where id = (select min(id) from methods);
  `.execute(db);
}

const REPORTED = JSON.stringify([
  {
    task: 'Math Word Problem Solving',
    datasets: [
      {
        dataset: 'MATH',
        sota: {
          rows: [
            {
              model_name: 'Heron "7B"',
              metrics: { Accuracy: '90.0%', 'Pass@8': '95.1' },
              paper_title: 'Heron: Wading',
              paper_url: 'https://arxiv.org/abs/2501.04519v1',
              paper_date: '2025-01-08',
            },
          ],
        },
      },
    ],
  },
]);
