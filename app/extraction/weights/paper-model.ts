import { openTable } from '../choose/slot-model.ts';
import { PaperModel } from '../paper/paper-model.ts';
import paper from './paper.json';

let model: PaperModel | undefined;

/** The model of what kind of paper it is that the product ships, made by `npm run fit`; read when first asked for. */
export function paperModel(): PaperModel {
  return (model ??= new PaperModel(openTable(paper)));
}
