import type { Kysely } from 'kysely';
import type { Extraction, SourceText } from '#app/extraction/claim.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { EXTRACTOR_VERSION } from '#app/extraction/version.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import type { Database } from '#db/schema.ts';

/** The run that what our rules read is stored under. */
export function startRulesRun(db: Kysely<Database>): Promise<number> {
  return startRun(db, { extractor: 'rules', version: EXTRACTOR_VERSION, settings: {} });
}

/** A text with what the rules read in it. */
export interface ReadText<Text extends SourceText> {
  source: Text;
  extraction: Extraction;
}

/** Reads texts one after the other; the slow part of an ingest, and so kept out of its transactions. */
export function readClaims<Text extends SourceText>(texts: readonly Text[]): ReadText<Text>[] {
  return texts.map((source) => ({ source, extraction: extractClaims(source, { explain: true }) }));
}
