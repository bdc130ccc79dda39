/** What Postgres cannot hold in a text: the NUL character, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Whether Postgres can store a text exactly as it is. Papers for which this is false are refused by `insertPapers`. */
export function isStorableText(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** A search text or an address with everything left out that no stored text can contain. */
export function dropUnstorable(text: string): string {
  return text.replace(new RegExp(UNSTORABLE, 'gu'), '');
}
