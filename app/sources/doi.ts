const BEFORE = /^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i;
const DOI = /^10\.\d{4,9}\/[^\s"<>]+$/;

/** The DOI in what a source gives for one (`10.…`, `doi:10.…`, an address of doi.org), in lower case: case does not count. */
export function parseDoi(text: string): string | undefined {
  const bare = text.trim().replace(BEFORE, '');
  return DOI.test(bare) ? bare.toLowerCase() : undefined;
}
