import type { DocumentView } from '#app/extraction/candidates/document-view.ts';
import { type Models, ModelDecider } from '#app/extraction/choose/models.ts';
import { type Decided, FITTED_SLOTS, walk } from '#app/extraction/choose/walk.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import { fitSlot, toModel } from './fit-slot.ts';
import type { Records } from './record-decisions.ts';

/** What models that were not taught on a paper read in it. */
export interface LeftOut {
  /** Place of the paper in the list. */
  readonly paper: number;
  readonly view: DocumentView;
  readonly decided: readonly (readonly Decided[])[];
}

/**
 * Reads papers by models that were fitted on the others.
 * @param folds into how many parts the tested papers are divided
 * @param isTested which papers are read; all others are taught in every fold
 * @param isTaught narrows what is taught, for a learning curve
 */
export function crossValidate(
  documents: readonly (AnnotatedDocument | undefined)[],
  records: Records,
  folds: number,
  isTested: (paper: number) => boolean,
  isTaught: (paper: number) => boolean = () => true,
): LeftOut[] {
  const read: LeftOut[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isLeftOut = (paper: number): boolean => isTested(paper) && paper % folds === fold;
    const models = fitModels(records, (paper) => !isLeftOut(paper) && isTaught(paper));
    documents.forEach((document, paper) => {
      if (document && isLeftOut(paper))
        read.push({ paper, view: document.view, decided: walk(document.view, new ModelDecider(models)) });
    });
  }
  return read;
}

/** Fits every slot on the papers that `isTaught` accepts. */
export function fitModels(records: Records, isTaught: (paper: number) => boolean): Models {
  return Object.fromEntries(
    FITTED_SLOTS.map((slot) => [slot, toModel(records[slot], fitSlot(slot, records[slot], isTaught))]),
  ) as unknown as Models;
}
