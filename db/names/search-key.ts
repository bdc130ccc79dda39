/**
 * What is typed, as the keys of names are written: lower case, without accents, spaces, hyphens and the `.0` of a version; `+`
 * stays. It need not be a whole name, so that no word is dropped.
 */
export function toSearchKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\.0(?!\d)/g, '')
    .replaceAll(/[^\p{L}\p{N}+]/gu, '');
}
