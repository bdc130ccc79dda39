import { parseArxivId, type ArxivId } from '#app/sources/arxiv-id.ts';
import { hashAbstract } from './abstract-hash.ts';
import type { GoldText } from './gold-text.ts';
import type { PublishedPaper } from './published-paper.ts';

/** Tells whether a text is the one that was annotated. */
export function isAnnotatedText({ sha256 }: PublishedPaper, text: GoldText): boolean {
  return hashAbstract(text.abstract) === sha256;
}

/**
 * What to ask arXiv for next of a paper: the latest text where there is none yet, the version before where the text at hand is
 * not the one that was annotated; undefined where there is nothing more to ask for.
 */
export function findNextQuestion(paper: PublishedPaper, text: GoldText | undefined): ArxivId | undefined {
  const { id } = parseArxivId(paper.id)!;
  if (!text) return { id, version: null };
  const earlier = (text.version ?? 1) - 1;
  return earlier < 1 || isAnnotatedText(paper, text) ? undefined : { id, version: earlier };
}
