/** Who reads stored papers when workers do it, by the names that `--mode` takes. */
export const READER_NAMES = ['rules'] as const;

export type ReaderName = (typeof READER_NAMES)[number];
