import { toBibtex, toCitationKey, type CitedPaper } from '#app/leaderboard/bibtex.ts';
import { toBibtexText } from './bibtex-text.ts';
import type { FileStream } from './table.ts';

/** Papers with their abstracts as BibTeX in their order, as a stream: keys that were taken get a number. */
export async function* writeBibtex(
  batches: AsyncIterable<readonly (CitedPaper & { abstract: string })[]>,
): FileStream {
  const uses = new Map<string, number>();
  for await (const batch of batches)
    yield batch
      .map((paper) => {
        const key = toCitationKey(paper);
        const use = (uses.get(key) ?? 0) + 1;
        uses.set(key, use);
        return `${toEntry(paper, use === 1 ? key : `${key}-${use}`)}\n\n`;
      })
      .join('');
}

function toEntry(paper: CitedPaper & { abstract: string }, key: string): string {
  const day = paper.publishedOn?.split('-')[2];
  return toBibtex(paper, key, {
    toText: toBibtexText,
    more: [
      ...(day ? [['day', String(Number(day))] as const] : []),
      ['abstract', toBibtexText(paper.abstract)],
    ],
  });
}
