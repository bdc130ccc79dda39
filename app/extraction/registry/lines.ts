/**
 * Applies a change of text to many names in one pass, joined to lines: the whole registry is keyed in the time of a few
 * hundred single names, which a cold start notices. The change must keep line breaks.
 */
export function changeAll(names: readonly string[], change: (lines: string) => string): string[] {
  const changed = change(names.join('\n')).split('\n');
  return changed.length === names.length ? changed : names.map((name) => change(toLine(name)));
}

/** The name without line breaks. */
export function toLine(name: string): string {
  return name.includes('\n') ? name.replaceAll('\n', ' ') : name;
}
