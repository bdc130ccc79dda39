import { openTable } from '../choose/slot-model.ts';
import { OwnModel } from '../names/own/own-model.ts';
import own from './own.json';

let model: OwnModel | undefined;

/** The model of own names that the product ships, made by `npm run fit:names`; read when first asked for. */
export function ownModel(): OwnModel {
  return (model ??= new OwnModel(openTable(own)));
}
