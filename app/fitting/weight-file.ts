import { valueText } from '#app/extraction/choose/template.ts';
import { NUMBER_KINDS, ROLES } from '#app/extraction/choose/models.ts';
import type { SlotWeights } from '#app/extraction/choose/slot-model.ts';
import type { FittedSlot } from '#app/extraction/choose/walk.ts';
import type { FittedFeature } from './fit-slot.ts';
import type { SlotRecord } from './record-decisions.ts';

/**
 * Writes the fitted weights of a slot as people read them, the features in alphabetical order.
 * @param texts the text of each hash that features use (`recordTexts`)
 * @throws Error where a feature has a value whose text is not known
 */
export function toSlotWeights(
  slot: FittedSlot,
  record: SlotRecord,
  fitted: readonly FittedFeature[],
  texts: ReadonlyMap<number, string>,
): SlotWeights {
  const textOf = (hash: number): string => {
    const text = valueText(hash) ?? texts.get(hash);
    if (text === undefined) throw new Error(`${slot}: no text is known for the value ${hash}`);
    return text;
  };
  const features = fitted.map(({ feature, weights }) => {
    const { template, a, b } = record.index.meaning(feature);
    const value = b === 0 ? textOf(a) : `${textOf(a)} & ${textOf(b)}`;
    return [`${template.name}=${value}`, ...weights].join('\t');
  });
  return {
    classes: slot === 'kind' ? [...NUMBER_KINDS] : slot === 'role' ? [...ROLES] : [''],
    features: features.sort(),
  };
}

/** The weights as a file: one feature a line. */
export function printSlotWeights({ classes, features }: SlotWeights): string {
  const lines = features.map((feature) => `    ${JSON.stringify(feature)}`);
  return `{\n  "classes": ${JSON.stringify(classes)},\n  "features": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
