/** The one shape that every source brings papers into. */
export interface SourcePaper {
  /** Name of the kind of source the record came from, for example `jsonl` or `hf-papers`. */
  source: string;
  /** Identifier within that source; unique there. */
  externalId: string;
  title: string;
  /** The abstract as given, untouched: every span refers to it. */
  abstract: string;
  url: string | null;
  /** ISO date (`2025-03-13`), or null where the source gives none. */
  publishedOn: string | null;
  authors: string[];
  /** True where the text is our digest of an abstract and not the abstract itself. */
  isDigest: boolean;
  /** Names that the paper has everywhere, by which it is known again in another source. */
  identifiers?: PaperIdentifiers;
  /** Which version of the text it is, where the source counts them, from 1. */
  version?: number | null;
}

export interface PaperIdentifiers {
  /** Of arXiv, without the version. */
  arxiv?: string | null;
  doi?: string | null;
}

/** A record that could not be used: where it stands, and why. */
export interface MalformedRecord {
  line: number;
  reason: string;
}

/** What a source yields, in the order of the input. */
export type SourceRecord = { ok: true; line: number; paper: SourcePaper } | ({ ok: false } & MalformedRecord);
