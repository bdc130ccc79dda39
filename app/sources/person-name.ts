/** A name as people say it, from "Family, Given" or "Family, Jr, Given"; other names stay as they are. */
export function toSpokenName(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', second = '', third = ''] = parts;
  if (parts.length === 2) return `${second} ${family}`.trim();
  return parts.length === 3 ? `${third} ${family} ${second}`.trim() : name.trim();
}

/** Leaves out the word by which BibTeX says "et al.", which other formats have got from it as a last author. */
export function leaveOutOthers(names: readonly string[]): string[] {
  const isOthers = names.length > 1 && names.at(-1)!.toLowerCase() === 'others';
  return isOthers ? names.slice(0, -1) : [...names];
}
