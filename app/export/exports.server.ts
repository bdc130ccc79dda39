import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { NO_FILTER, USUAL_BOARD } from '#app/leaderboard/board-search.ts';
import { selectEntries } from '#app/leaderboard/board-view.ts';
import { sortForMethod } from '#app/leaderboard/method-rows.ts';
import { findStandingSlug } from '#db/names/find-moved.server.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { listTasks } from '#db/queries/list-tasks.server.ts';
import { findMethod } from '#db/queries/method.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import type { PaperClaimRow } from '#db/queries/claim-row.server.ts';
import type { ClaimFilter } from '#db/queries/page-claims.server.ts';
import type { Database } from '#db/schema.ts';
import { listBenchmarkBatches, toBenchmarkTable } from './benchmark-table.server.ts';
import { writeBibtex } from './bibtex-file.ts';
import { toBoardTable } from './board-table.ts';
import { listClaimBatches } from './claim-batches.server.ts';
import { toClaimTable } from './claim-table.ts';
import { writeDump } from './dump.server.ts';
import { toEvaluatedBoard } from './evaluated-board.ts';
import { writeEvaluationTables } from './evaluation-file.server.ts';
import { toEvaluationTask } from './evaluation-tables.ts';
import type { ExportRequest } from './export-request.ts';
import { toModelIndex } from './model-index.ts';
import { listPaperBatches, toPaperTable, writePapersAsJsonLines } from './paper-table.server.ts';
import { TABLE_FORMATS, type TableFormatName } from './table-formats.ts';
import { writeTableFile, type TableSource } from './table-file.server.ts';
import type { FileStream, Table } from './table.ts';
import { toWebAnnotation } from './web-annotation.ts';

/** The file that was asked for, or undefined where nothing has that slug. */
export async function openExport(
  db: Kysely<Database>,
  { what, slug = '', format, origin }: ExportRequest,
): Promise<FileStream | undefined> {
  switch (what) {
    case 'dump':
      return writeDump(db);
    case 'claims':
      if (format === 'annotations') return writeAnnotations(db, {}, origin);
      return writeRows(db, format, toClaimSource(listClaimBatches(db, {}), 'Claims', origin));
    case 'papers':
      if (format === 'jsonl') return writePapersAsJsonLines(listPaperBatches(db));
      if (format === 'bib') return writeBibtex(listPaperBatches(db));
      return writeTable(format, toPaperTable(listPaperBatches(db), origin));
    case 'benchmarks':
      if (format === 'evaluation-tables') return writeEvaluationTables(db, origin);
      return writeTable(format, toBenchmarkTable(listBenchmarkBatches(db, {}), origin));
    case 'board':
      return openBoard(db, slug, format, origin);
    case 'method':
      return openMethod(db, slug, format, origin);
    case 'paper':
      return openPaper(db, slug, format, origin);
  }
}

async function openBoard(db: Kysely<Database>, named: string, format: string, origin: string) {
  const slug = await findStandingSlug(db, 'benchmark', named);
  const leaderboard = await findLeaderboard(db, { slug });
  if (!leaderboard) return undefined;
  const { benchmark } = leaderboard;
  if (format === 'annotations') return writeAnnotations(db, { benchmark: slug }, origin);
  if (format === 'evaluation-tables') {
    const task = toEvaluationTask(benchmark.task, [toEvaluatedBoard(leaderboard)], origin);
    return once(`${JSON.stringify([task], null, 2)}\n`);
  }
  const source = { ...leaderboard, isMetricLowerBetter: isLowerBetter };
  const { entries, group } = selectEntries(source, { ...USUAL_BOARD, ...NO_FILTER });
  const caption = [benchmark.name, group?.name].filter(Boolean).join(', ');
  return writeRows(db, format, {
    batches: [entries],
    toPaper: ({ row }) => row.paper.slug,
    toTable: (_, keys) => toBoardTable(entries, { caption, origin, keys }),
  });
}

async function openMethod(db: Kysely<Database>, named: string, format: string, origin: string) {
  const slug = await findStandingSlug(db, 'method', named);
  const found = await findMethod(db, slug);
  if (!found) return undefined;
  if (format === 'annotations') return writeAnnotations(db, { method: slug }, origin);
  const rows = sortForMethod(found.claims);
  if (format === 'model-index') {
    const slugs = rows.flatMap(({ benchmark }) => benchmark?.slug ?? []);
    return once(toModelIndex(found.method, rows, { tasks: await listTasks(db, slugs), origin }));
  }
  return writeRows(db, format, toClaimSource([rows], `Results of ${found.method.name}`, origin));
}

async function openPaper(db: Kysely<Database>, slug: string, format: string, origin: string) {
  const found = await findPaper(db, slug);
  if (!found) return undefined;
  if (format === 'annotations') return writeAnnotations(db, { paper: slug }, origin);
  const rows = found.claims.map((claim) => ({ ...claim, paper: found.paper }));
  return writeRows(db, format, toClaimSource([rows], `Results of ${found.paper.title}`, origin));
}

function toClaimSource(
  batches: TableSource<PaperClaimRow>['batches'],
  caption: string,
  origin: string,
): TableSource<PaperClaimRow> {
  return {
    batches,
    toPaper: ({ paper }) => paper.slug,
    toTable: (rows, keys) => toClaimTable(rows, { caption, origin, keys }),
  };
}

async function writeRows<Row>(
  db: Kysely<Database>,
  format: string,
  source: TableSource<Row>,
): Promise<FileStream> {
  const file = await writeTableFile(db, `table.${format}`, source);
  if (!file) throw new RangeError(`no table is written as ${format}`);
  return typeof file.content === 'string' ? once(file.content) : file.content;
}

function writeTable(format: string, table: Table): FileStream {
  return TABLE_FORMATS[format as TableFormatName].write(table);
}

/** An annotation a line. */
async function* writeAnnotations(db: Kysely<Database>, filter: ClaimFilter, origin: string): FileStream {
  for await (const batch of listClaimBatches(db, filter))
    yield batch.map((claim) => `${JSON.stringify(toWebAnnotation(claim, origin))}\n`).join('');
}

async function* once(text: string): FileStream {
  yield text;
}
