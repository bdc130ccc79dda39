import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { ViewQuestion, ViewWriter } from './view-file.server.ts';
import { openBenchmarkList, openBoard } from './views/benchmark-views.server.ts';
import { openChanges } from './views/change-view.server.ts';
import { openComparison } from './views/comparison-view.server.ts';
import { openConflicts } from './views/conflict-view.server.ts';
import { openGains } from './views/gain-views.server.ts';
import { METHOD_TABLES, openMethodTable } from './views/method-views.server.ts';
import { openPaperTable, PAPER_TABLES } from './views/paper-views.server.ts';
import { openFoundPapers, openScores } from './views/search-views.server.ts';

type Open = (
  db: Kysely<Database>,
  question: ViewQuestion,
) => ViewWriter | undefined | Promise<ViewWriter | undefined>;

interface View {
  /** Path of the page that shows it; its group is the slug. */
  page: RegExp;
  /** Name of its files without their ending; several tables may stand on one page. */
  file: string;
  open: Open;
}

/** Every table that a page shows, by the path of the page and the name of the file. */
const VIEWS: readonly View[] = [
  { page: /^\/benchmark(?:s|-list)$/, file: 'table', open: openBenchmarkList },
  { page: /^\/benchmarks\/([^/]+)$/, file: 'table', open: openBoard },
  ...METHOD_TABLES.map((file) => ({
    page: /^\/methods\/([^/]+)$/,
    file,
    open: ((db, question) => openMethodTable(db, file, question)) satisfies Open,
  })),
  ...PAPER_TABLES.map((file) => ({
    page: /^\/papers\/([^/]+)$/,
    file,
    open: ((db, question) => openPaperTable(db, file, question)) satisfies Open,
  })),
  { page: /^\/improvements$/, file: 'table', open: openGains },
  { page: /^\/compare$/, file: 'table', open: openComparison },
  { page: /^\/search$/, file: 'table', open: openScores },
  { page: /^\/search$/, file: 'papers', open: openFoundPapers },
  { page: /^\/conflict(?:s|-list)$/, file: 'table', open: openConflicts },
  { page: /^\/review\/changes$/, file: 'table', open: openChanges },
];

/**
 * The table that stands at an address: of a page (`/improvements?by=benchmark`), where that is its first table, or of a file
 * that a link below a table leads to. Undefined where there is none.
 */
export async function openView(
  db: Kysely<Database>,
  address: string,
  origin: string,
): Promise<ViewWriter | undefined> {
  const { pathname, searchParams } = new URL(address, origin);
  const [, page = pathname, file = 'table'] = /^(.*)\/([a-z-]+)\.[a-z]+$/.exec(pathname) ?? [];
  for (const view of VIEWS) {
    const [matched, slug = ''] = view.page.exec(page.replace(/(?<=.)\/$/, '')) ?? [];
    if (matched === undefined || view.file !== file) continue;
    return view.open(db, { slug: decode(slug), search: searchParams, origin });
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
