import { hashText } from '../lexicon/word-id.ts';

/** A kind of feature, such as `the word before the number`; with a value it is one feature, which has a weight. */
export interface Template {
  readonly name: string;
  readonly id: number;
  /** How many times stronger its weights are held back while fitting; 1 for most. */
  readonly caution: number;
}

/** Names a kind of feature. Names are unique in a slot. */
export function template(name: string, caution = 1): Template {
  return { name, id: hashText(name), caution };
}

/** Takes the features of one candidate as they are found. */
export interface FeatureSink {
  /**
   * Adds the feature of a template with a value, or a pair of values.
   * @param a hash of the value's text (`wordIds`, `valueId`)
   */
  add(template: Template, a: number, b?: number): void;
}

const texts = new Map<number, string>();

/** The id of a value that features use, such as `yes` or `near`; remembered, so that weights can be read by people. */
export function valueId(text: string): number {
  const id = hashText(text);
  if (!texts.has(id)) texts.set(id, text);
  return id;
}

/** The text of a value that `valueId` has made, if it has. */
export function valueText(id: number): string | undefined {
  return texts.get(id);
}

/** Ids of small whole numbers, the last standing for all larger ones. */
const COUNTS = Array.from({ length: 13 }, (_, n) => valueId(n === 12 ? '12+' : String(n)));

/** The id of a count, 0 to 12 and more. */
export function countId(n: number): number {
  return COUNTS[Math.max(0, Math.min(12, n))] as number;
}

export const YES = valueId('yes');
export const NO = valueId('no');
export const NONE = valueId('none');

/** The key of a feature: 32 bits of its template and values. */
export function featureKey(templateId: number, a: number, b: number): number {
  let hash = Math.imul(templateId ^ (a >>> 15), 0x85ebca6b) ^ a;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) | 0;
}
