/** The beginning of the dump of a whole database. */
const DUMP_START = /^\uFEFF?\s*\{\s*"type"\s*:\s*"claimboard-dump"/;

/** How much of the unpacked content it takes to tell. */
export const DUMP_HEAD_BYTES = 64;

/** Why a reader of papers does not read it. */
export const DUMP_IS_NO_LIST =
  'the dump of a whole database, not a list of papers: "claimboard ingest" on the command line restores it into an empty one';

/** Whether unpacked content is the dump of a whole database. */
export function isDump(head: Buffer): boolean {
  return DUMP_START.test(head.subarray(0, DUMP_HEAD_BYTES).toString('utf8'));
}
