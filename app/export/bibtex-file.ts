import { toBibtex, toCitationKey, type CitedPaper } from '#app/leaderboard/bibtex.ts';
import type { FileStream } from './table.ts';

/** Papers as BibTeX in their order, as a stream: keys that were taken get a number. */
export async function* writeBibtex(batches: AsyncIterable<readonly CitedPaper[]>): FileStream {
  const uses = new Map<string, number>();
  for await (const batch of batches)
    yield batch
      .map((paper) => {
        const key = toCitationKey(paper);
        const use = (uses.get(key) ?? 0) + 1;
        uses.set(key, use);
        return `${toBibtex(paper, use === 1 ? key : `${key}-${use}`)}\n\n`;
      })
      .join('');
}
