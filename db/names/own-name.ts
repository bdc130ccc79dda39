const LONGEST_NAME = 200;

/** Phrases for which every paper has another meaning; as names of a method they would join what does not belong together. */
const PHRASE =
  /^(?:ours?|the|this|these|that|its|their|an?|we|it|baselines?|proposed|previous|prior|existing|other|state-of-the-art|sota|humans?)(?:\s|$)/i;

/** Whether a name means one system wherever it is used, so that it has a page of its own. */
export function isOwnName(name: string): boolean {
  return !PHRASE.test(name) && /\p{Letter}/u.test(name);
}

/** A name as it is stored: trimmed, and cut where no name is that long. Null stays null, and so becomes a blank one. */
export function toStoredName(name: string | null): string | null {
  return name?.trim().slice(0, LONGEST_NAME) || null;
}
