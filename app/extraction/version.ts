/** Version of the rules: raised whenever the same text may read differently, so that stored claims are read anew. */
export const EXTRACTOR_VERSION = '5';
