import type { SourcePaper, SourceRecord } from './paper.ts';

/**
 * Lets every identifier through once. A repetition that says the same is dropped without a word; one that says
 * something else is reported, so that nobody's later text replaces an earlier one unseen. Keeps about a hundred bytes
 * a paper, and no text.
 */
export async function* rejectDuplicates(records: AsyncIterable<SourceRecord>): AsyncGenerator<SourceRecord> {
  const seen = new Map<string, { line: number; fingerprint: number }>();
  for await (const record of records) {
    if (!record.ok) {
      yield record;
      continue;
    }
    const { externalId } = record.paper;
    const fingerprint = toFingerprint(record.paper);
    const first = seen.get(externalId);
    if (!first) {
      seen.set(externalId, { line: record.line, fingerprint });
      yield record;
    } else if (first.fingerprint !== fingerprint) {
      yield {
        ok: false,
        line: record.line,
        reason: `duplicate of line ${first.line}: id "${externalId}" again, with another text`,
      };
    }
  }
}

/** FNV-1a over everything that a paper says; 32 bits, enough to tell two versions of one paper apart. */
function toFingerprint(paper: SourcePaper): number {
  const text = JSON.stringify(paper);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
