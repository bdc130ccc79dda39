import type { Kysely } from 'kysely';
import * as registry from '#app/extraction/registry/registry.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import type { ReportedRecord, ReportedResult } from '#app/sources/reported-result.ts';
import { upsertReported } from '#db/reported/upsert-reported.server.ts';
import type { Database } from '#db/schema.ts';
import { toBatches } from './batches.ts';

const BATCH_SIZE = 1000;

export interface ImportReport {
  results: number;
  /** Those of them that are new, or have another value than before. */
  changed: number;
  malformed: number;
}

/** Stores results that others report, a batch at a time. Again on the same file it changes nothing. */
export async function importReported(
  db: Kysely<Database>,
  records: AsyncIterable<ReportedRecord>,
  onMalformed: (record: MalformedRecord) => void = () => {},
): Promise<ImportReport> {
  const report: ImportReport = { results: 0, changed: 0, malformed: 0 };
  async function* keepGood(): AsyncGenerator<ReportedResult> {
    for await (const record of records) {
      if (record.ok) yield record.result;
      else {
        report.malformed++;
        onMalformed(record);
      }
    }
  }
  for await (const batch of toBatches(keepGood(), BATCH_SIZE)) {
    report.results += batch.length;
    report.changed += await upsertReported(db, batch, registry);
  }
  return report;
}
