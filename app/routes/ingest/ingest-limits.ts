/** The largest file or text that a page takes; larger ones are for the command line, which reads them as a stream. */
export const LARGEST_UPLOAD = 8 * 1024 * 1024;
export const TOO_LARGE = `That is more than ${LARGEST_UPLOAD / 1024 / 1024} MB. Larger files are read by claimboard ingest on the command line.`;
/** How many records that could not be used are named; beyond that, a count says enough. */
export const NAMED_RECORDS = 100;
