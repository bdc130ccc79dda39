import type { Kysely } from 'kysely';
import type { Extraction, SourceText } from '#app/extraction/claim.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import type { ReadingRules } from '#app/extraction/reading-rules.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import type { Database } from '#db/schema.ts';

/** The run that what our rules read is stored under. */
export function startRulesRun(db: Kysely<Database>, { version }: ReadingRules): Promise<number> {
  return startRun(db, { extractor: 'rules', version, settings: {} });
}

/** A text with what the rules read in it. */
export interface ReadText<Text extends SourceText> {
  source: Text;
  extraction: Extraction;
}

/** Reads texts one after the other; the slow part of an ingest, and so kept out of its transactions. */
export function readClaims<Text extends SourceText>(
  texts: readonly Text[],
  { models }: ReadingRules,
): ReadText<Text>[] {
  return texts.map((source) => ({ source, extraction: extractClaims(source, { explain: true, models }) }));
}
