/** Width of a letter of the charts' text, in pixels: somewhat more than most letters take. */
export const LETTER = 6.6;

/** A text that fits into so many pixels, cut where it is longer. */
export function shorten(text: string, room: number): string {
  const most = Math.max(4, Math.floor(room / LETTER) - 1);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
