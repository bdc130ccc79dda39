import type { AnnotatedDocument } from './annotated-document.ts';
import { fitPaperKind, type PaperRecord, toPaperModel } from './fit-paper-kind.ts';

/** Into how many parts the papers are divided. */
const PARTS = 5;

/**
 * The log odds that each paper only evaluates, by weights that were fitted on the other papers: what is taught by them
 * learns how far the kind of a paper can be trusted where its annotation is not known.
 * @param isTaught narrows what is taught, for a learning curve
 * @returns a number for each document; 0 where there is none
 */
export function crossFitPapers(
  documents: readonly (AnnotatedDocument | undefined)[],
  record: PaperRecord,
  isTaught: (paper: number) => boolean = () => true,
): Float64Array {
  const odds = new Float64Array(documents.length);
  for (let part = 0; part < PARTS; part++) {
    const isLeftOut = (paper: number): boolean => paper % PARTS === part;
    const fitted = fitPaperKind(record, (paper) => !isLeftOut(paper) && isTaught(paper));
    const model = toPaperModel(record.index, fitted);
    documents.forEach((document, paper) => {
      if (document && isLeftOut(paper)) odds[paper] = model.oddsOf(document.view);
    });
  }
  return odds;
}
