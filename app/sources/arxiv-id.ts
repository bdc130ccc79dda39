/** The identifier of a paper on arXiv, and which version of it where one was named. */
export interface ArxivId {
  /** Without the version: `2501.04519` or `hep-th/9901001`. */
  id: string;
  version: number | null;
}

const NEW_STYLE = String.raw`\d{4}\.\d{4,5}`;
const OLD_STYLE = String.raw`[a-z][a-z-]+(?:\.[A-Z]{2})?/\d{7}`;
const ALONE = new RegExp(`^(${NEW_STYLE}|${OLD_STYLE})(?:v([1-9]\\d{0,2}))?$`);

/** What may stand before the identifier: the site's addresses, other sites' addresses of the same paper, its DOI. */
const BEFORE = [
  /^arxiv:\s*/i,
  /^(https?:\/\/)?([a-z]+\.)?arxiv\.org\/(abs|pdf|html|e-print|format|src)\//i,
  /^(https?:\/\/)?(www\.)?alphaxiv\.org\/abs\//i,
  /^(https?:\/\/)?huggingface\.co\/papers\//i,
  /^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\./i,
];
/** What may stand after it in an address. */
const AFTER = /(\.pdf)?\/?([?#].*)?$/i;

/** The identifier in what somebody calls a paper by: `2501.04519`, `arXiv:2501.04519v2`, an address of arXiv, a DOI of arXiv. */
export function parseArxivId(text: string): ArxivId | undefined {
  const trimmed = text.trim();
  const prefix = BEFORE.find((pattern) => pattern.test(trimmed));
  const rest = prefix ? trimmed.replace(prefix, '').replace(AFTER, '') : trimmed;
  const found = ALONE.exec(rest);
  return found ? { id: found[1]!, version: found[2] ? Number(found[2]) : null } : undefined;
}

/** As arXiv's own interfaces are asked for it: with the version where there is one. */
export function writeArxivId({ id, version }: ArxivId): string {
  return version === null ? id : `${id}v${version}`;
}
