import type { Kysely } from 'kysely';
import { sortForMethod } from '#app/leaderboard/method-rows.ts';
import { findStandingSlug } from '#db/names/find-moved.server.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { listTasks } from '#db/queries/list-tasks.server.ts';
import { findMethod } from '#db/queries/method.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import type { ClaimFilter } from '#db/queries/page-claims.server.ts';
import type { Database } from '#db/schema.ts';
import { listBenchmarkBatches, toBenchmarkTable } from './benchmark-table.server.ts';
import { writeBibtex } from './bibtex-file.ts';
import { listClaimBatches } from './claim-batches.server.ts';
import { toClaimTable } from './claim-table.ts';
import { writeDump } from './dump.server.ts';
import { toEvaluatedBoard } from './evaluated-board.ts';
import { writeEvaluationTables } from './evaluation-file.server.ts';
import { toEvaluationTask } from './evaluation-tables.ts';
import type { ExportRequest } from './export-request.ts';
import { toMethodTable } from './method-table.server.ts';
import { toModelIndex } from './model-index.ts';
import { listPaperBatches, toPaperTable, writePapersAsJsonLines } from './paper-table.server.ts';
import type { FileStream } from './table.ts';
import { toPlainWriter, toViewWriter, type ViewWriter } from './view-file.server.ts';
import { openView } from './views.server.ts';
import { toBoardWriter } from './views/benchmark-views.server.ts';
import { toMethodWriter } from './views/method-views.server.ts';
import { toPaperWriter } from './views/paper-views.server.ts';
import { toWebAnnotation } from './web-annotation.ts';

/** The file that was asked for, or undefined where nothing has that slug, or no table that address. */
export async function openExport(
  db: Kysely<Database>,
  { what, slug = '', format, origin }: ExportRequest,
): Promise<FileStream | undefined> {
  switch (what) {
    case 'dump':
      return writeDump(db);
    case 'claims':
      if (format === 'annotations') return writeAnnotations(db, {}, origin);
      return writeView(db, format, toClaimWriter(db, origin));
    case 'papers':
      if (format === 'jsonl') return writePapersAsJsonLines(listPaperBatches(db));
      if (format === 'bib') return writeBibtex(listPaperBatches(db));
      return writeView(db, format, toPlainWriter(toPaperTable(listPaperBatches(db), origin)));
    case 'benchmarks':
      if (format === 'evaluation-tables') return writeEvaluationTables(db, origin);
      return writeView(db, format, toPlainWriter(toBenchmarkTable(listBenchmarkBatches(db, {}), origin)));
    case 'methods':
      return writeView(db, format, toPlainWriter(toMethodTable(db, origin)));
    case 'board':
      return openBoard(db, await findStandingSlug(db, 'benchmark', slug), format, origin);
    case 'method':
      return openMethod(db, await findStandingSlug(db, 'method', slug), format, origin);
    case 'paper':
      return openPaper(db, slug, format, origin);
    case 'table':
      return openTable(db, slug, format, origin);
  }
}

async function openBoard(db: Kysely<Database>, slug: string, format: string, origin: string) {
  const leaderboard = await findLeaderboard(db, { slug });
  if (!leaderboard) return undefined;
  const { benchmark } = leaderboard;
  if (format === 'annotations') return writeAnnotations(db, { benchmark: slug }, origin);
  if (format === 'evaluation-tables') {
    const task = toEvaluationTask(benchmark.task, [toEvaluatedBoard(leaderboard)], origin);
    return once(`${JSON.stringify([task], null, 2)}\n`);
  }
  return writeView(db, format, toBoardWriter(leaderboard, { search: new URLSearchParams(), origin }));
}

async function openMethod(db: Kysely<Database>, slug: string, format: string, origin: string) {
  const found = await findMethod(db, slug);
  if (!found) return undefined;
  if (format === 'annotations') return writeAnnotations(db, { method: slug }, origin);
  if (format !== 'model-index')
    return writeView(db, format, await toMethodWriter(db, 'table', found, origin));
  const rows = sortForMethod(found.claims);
  const slugs = rows.flatMap(({ benchmark }) => benchmark?.slug ?? []);
  return once(toModelIndex(found.method, rows, { tasks: await listTasks(db, slugs), origin }));
}

async function openPaper(db: Kysely<Database>, slug: string, format: string, origin: string) {
  const found = await findPaper(db, slug);
  if (!found) return undefined;
  if (format === 'annotations') return writeAnnotations(db, { paper: slug }, origin);
  return writeView(db, format, await toPaperWriter(db, 'table', found, origin));
}

async function openTable(db: Kysely<Database>, address: string, format: string, origin: string) {
  const view = await openView(db, address, origin);
  const file = await view?.(db, format);
  return file && toStream(file.content);
}

function toClaimWriter(db: Kysely<Database>, origin: string): ViewWriter {
  return toViewWriter({
    batches: listClaimBatches(db, {}),
    toPaper: ({ paper }) => paper.slug,
    toTable: (rows, keys) => toClaimTable(rows, { caption: 'Claims', origin, keys }),
  });
}

async function writeView(db: Kysely<Database>, format: string, view: ViewWriter): Promise<FileStream> {
  const file = await view(db, format);
  if (!file) throw new RangeError(`no table is written as ${format}`);
  return toStream(file.content);
}

/** An annotation a line. */
async function* writeAnnotations(db: Kysely<Database>, filter: ClaimFilter, origin: string): FileStream {
  for await (const batch of listClaimBatches(db, filter))
    yield batch.map((claim) => `${JSON.stringify(toWebAnnotation(claim, origin))}\n`).join('');
}

function toStream(content: string | FileStream): FileStream {
  return typeof content === 'string' ? once(content) : content;
}

async function* once(text: string): FileStream {
  yield text;
}
