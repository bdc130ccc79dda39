/** What a printed page says of itself: where it came from, and when. */
export interface PrintNoteData {
  address: string;
  /** ISO date. */
  date: string;
}

export function toPrintNote(url: string, now = new Date()): PrintNoteData {
  return { address: url, date: now.toISOString().slice(0, 10) };
}
