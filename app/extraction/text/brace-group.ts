/** A longer group is read piece by piece; the bound also keeps hostile input linear. */
const LONGEST = 60;

/** The end of the brace group that opens at an offset, behind its closing brace; -1 where it does not close soon. */
export function groupEnd(raw: string, open: number): number {
  let depth = 0;
  for (let i = open; i < raw.length && i < open + LONGEST; i++) {
    const char = raw[i];
    if (char === '\\') i += 1;
    else if (char === '{') depth += 1;
    else if (char === '}' && --depth === 0) return i + 1;
  }
  return -1;
}
