import type { SourceRecord } from './paper.ts';
import { hash, SeenPapers } from './seen-papers.ts';

/**
 * Lets every identifier through once. A repetition that says the same is dropped without a word; one that says
 * something else is reported, so that nobody's later text replaces an earlier one unseen. Keeps sixteen bytes a paper,
 * and no text.
 */
export async function* rejectDuplicates(records: AsyncIterable<SourceRecord>): AsyncGenerator<SourceRecord> {
  const seen = new SeenPapers();
  for await (const record of records) {
    if (!record.ok) {
      yield record;
      continue;
    }
    const { line, paper } = record;
    const fingerprint = hash(JSON.stringify(paper));
    const first = seen.see(`${paper.source} ${paper.externalId}`, { line, fingerprint });
    if (!first) yield record;
    else if (first.fingerprint !== fingerprint) {
      const reason = `duplicate of line ${first.line}: id "${paper.externalId}" again, with another text`;
      yield { ok: false, line, reason };
    }
  }
}
