/** What Postgres cannot store as text: the NUL character, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Why a text cannot be stored, or undefined where it can. */
export function findUnstorable(text: string): string | undefined {
  const found = UNSTORABLE.exec(text);
  if (!found) return undefined;
  const what =
    found[0] === '\0'
      ? 'a NUL character'
      : `half of a surrogate pair (\\u${found[0].charCodeAt(0).toString(16)})`;
  return `holds ${what} at character ${found.index + 1}, which cannot be stored`;
}
