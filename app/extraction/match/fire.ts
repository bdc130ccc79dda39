import { ALL_MASKS } from '../masks/all-masks.ts';
import { ALL_RULES } from '../rules/all-rules.ts';
import { firing } from './firing.ts';

/** Lists the rules whose pattern holds at a number, in the order of `ALL_RULES`. */
export const firedRules = firing(ALL_RULES);

/** Lists the masks whose pattern holds at a number, in the order of `ALL_MASKS`. */
export const firedMasks = firing(ALL_MASKS);
