import { dropUnstorable } from '../storable-text.ts';

/** A LIKE pattern for texts that contain `text` literally, or null for a blank text. */
export function toContainsPattern(text: string): string | null {
  const wanted = dropUnstorable(text).trim();
  return wanted === '' ? null : `%${escapeLike(wanted)}%`;
}

/** Takes the wildcards of LIKE as the characters they are. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
