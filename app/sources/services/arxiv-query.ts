import { z } from 'zod';
import type { SourceItem } from '../source-item.ts';
import { askArxiv, type ArxivAnswer } from './arxiv-api.ts';
import { toMarks } from './ask-for-new.ts';
import { findPlace, inHours } from './find-place.ts';
import type { ServiceAccess } from './service-access.ts';
import type { SourceNote } from './source-memory.ts';

const RESULTS_A_PAGE = 200;
/** arXiv gives no more results of one query than these. */
const MOST_RESULTS = 30_000;
/** How long places are good: arXiv renews its index once a day, and the results move on. */
const PLACE_HOURS = 24;

/** Where a query was cut off: results before it, and how many it had in all when it was begun. */
const place = z.object({ start: z.int().positive(), total: z.int().nonnegative().nullable() });

/**
 * The papers that a query in arXiv's own language finds (`cat:cs.CL AND abs:benchmark`), the latest first, page after page. One
 * that was cut off is gone on with; what has come in meanwhile, which moves the others on, is read after that.
 */
export async function* readArxivQuery(access: ServiceAccess, query: string): AsyncGenerator<SourceItem> {
  const cut = await findPlace(access, place);
  if (!cut) return void (yield* readRange(access, query, { start: 0, end: MOST_RESULTS, keepsPlace: true }));
  access.tell?.(`goes on with result ${cut.start + 1}, where it was cut off`);
  const { start, total } = cut;
  const now = yield* readRange(access, query, { start, end: MOST_RESULTS, keepsPlace: true, total });
  const since = now !== null && total !== null ? Math.max(0, now - total) : RESULTS_A_PAGE;
  yield* readRange(access, query, { start: 0, end: Math.min(since, start), keepsPlace: false });
}

interface ResultRange {
  start: number;
  /** Where it ends if the results do not end before. */
  end: number;
  /** Whether a cut in it is noted. */
  keepsPlace: boolean;
  /** Results in all when the query was begun. */
  total?: number | null;
}

/** Returns how many results there are in all now, where arXiv has said so. */
async function* readRange(
  access: ServiceAccess,
  query: string,
  { start, end, keepsPlace, total: begunWith }: ResultRange,
): AsyncGenerator<SourceItem, number | null> {
  let total: number | null = null;
  for (let at: number | null = start; at !== null && at < end;) {
    const answer: ArxivAnswer = await askArxiv(access, toParameters(query, at), at + 1);
    const next: number | null = answer.isUnchanged ? toOffset(answer.next) : findNext(at, answer);
    if (!answer.isUnchanged) {
      total = answer.total;
      yield* answer.records;
    }
    const marks: SourceNote = answer.isUnchanged
      ? {}
      : toMarks(answer.records, { ...answer, next: next === null ? '' : String(next) });
    yield { note: { ...marks, ...(keepsPlace ? toPlace(next, begunWith ?? total) : {}) } };
    at = next;
    if (at !== null && at >= MOST_RESULTS) yield toLimitReport();
  }
  return total;
}

function toParameters(query: string, start: number): Record<string, string> {
  return {
    search_query: query,
    start: String(start),
    max_results: String(RESULTS_A_PAGE),
    sortBy: 'submittedDate',
    sortOrder: 'descending',
  };
}

function findNext(at: number, { records, total }: { records: readonly unknown[]; total: number }) {
  return at + RESULTS_A_PAGE >= total || records.length === 0 ? null : at + RESULTS_A_PAGE;
}

function toOffset(next: string): number | null {
  return /^[1-9]\d{0,6}$/.test(next) ? Number(next) : null;
}

function toPlace(next: number | null, total: number | null): SourceNote {
  if (next === null || next >= MOST_RESULTS) return { place: null };
  return { place: { at: { start: next, total }, expiresAt: inHours(PLACE_HOURS) } };
}

function toLimitReport(): SourceItem {
  return {
    ok: false,
    line: MOST_RESULTS + 1,
    reason: 'arXiv gives no more than 30,000 results: narrow the query',
  };
}
