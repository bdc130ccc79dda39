/** A web address that may become a link on a page, or null: never `javascript:` or `file:`. */
export function toWebAddress(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  if (!URL.canParse(trimmed)) return null;
  return /^https?:$/.test(new URL(trimmed).protocol) ? trimmed : null;
}

/** Where a paper is to be found: where its source says, or else where its identifiers lead. */
export function findAddress(
  url: string | null | undefined,
  { arxiv, doi }: { arxiv?: string | null; doi?: string | null },
): string | null {
  const given = toWebAddress(url);
  if (given) return given;
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  return doi ? `https://doi.org/${encodeURI(doi)}` : null;
}
