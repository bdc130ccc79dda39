import type { Kysely } from 'kysely';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { pageBenchmarks } from '#db/queries/page-benchmarks.server.ts';
import type { Database } from '#db/schema.ts';
import { toEvaluatedBoard } from './evaluated-board.ts';
import { toDataset, toEvaluationTask } from './evaluation-tables.ts';
import type { FileStream } from './table.ts';

/** Names of benchmarks that are held at a time to be sorted by task. */
const PAGE_SIZE = 1000;

/** The evaluation tables of all leaderboards as Papers with Code wrote them, by task; one board is in memory at a time. */
export async function* writeEvaluationTables(db: Kysely<Database>, origin: string): FileStream {
  yield '[';
  let separator = '\n';
  for (const [task, slugs] of await listSlugsByTask(db)) {
    // The list of data sets stands last, so that it can be filled in one by one.
    const open = JSON.stringify(toEvaluationTask(task, [], origin)).slice(0, -2);
    yield separator + open;
    yield* writeDatasets(db, slugs, origin);
    yield ']}';
    separator = ',\n';
  }
  yield '\n]\n';
}

async function* writeDatasets(db: Kysely<Database>, slugs: readonly string[], origin: string): FileStream {
  let separator = '';
  for (const slug of slugs) {
    const leaderboard = await findLeaderboard(db, { slug });
    if (!leaderboard) continue;
    yield separator + JSON.stringify(toDataset(toEvaluatedBoard(leaderboard), origin));
    separator = ',\n';
  }
}

async function listSlugsByTask(db: Kysely<Database>): Promise<Map<string | null, string[]>> {
  const tasks = new Map<string | null, string[]>();
  for (let after = 0; ;) {
    const page = await pageBenchmarks(db, { hasScores: true }, { after, limit: PAGE_SIZE });
    for (const { task, slug } of page) tasks.set(task, [...(tasks.get(task) ?? []), slug]);
    if (page.length < PAGE_SIZE) return tasks;
    after = page.at(-1)!.id;
  }
}
