import type { Claim, Extraction } from '#app/extraction/claim.ts';
import { toStoredName } from '../names/own-name.ts';

export interface PaperExtraction {
  paperId: number;
  extraction: Extraction;
  /** Of the text that was read: where the paper has another one by now, the extraction is passed over. */
  abstractSha256?: string;
}

/** Ids of stored names by the names as written. */
export interface ResolvedNames {
  benchmarks: ReadonlyMap<string, number>;
  methods: ReadonlyMap<string, number>;
}

/** What makes a claim the same claim in another extraction of the same abstract. */
export function naturalKey(
  paperId: number,
  { start, end, kind, method }: Pick<Claim, 'start' | 'end' | 'kind' | 'method'>,
): string {
  return JSON.stringify([paperId, start, end, kind, toStoredName(method)]);
}
