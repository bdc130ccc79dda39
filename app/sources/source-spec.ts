import { parseArxivId, type ArxivId } from './arxiv-id.ts';

/** What `claimboard ingest` and a watch are told to read. */
export type SourceSpec =
  | { kind: 'file'; path: string }
  | { kind: 'arxiv-ids'; ids: ArxivId[] }
  | { kind: 'arxiv-query'; query: string };

export type ServiceSpec = Exclude<SourceSpec, { kind: 'file' }>;

/** A source that is written in a way that cannot be meant. */
export class SourceSpecError extends Error {
  override readonly name = 'SourceSpecError';
}

type ParseRest = (rest: string) => ServiceSpec;

/** What stands after the name of a service. A file of such a name is written with its folder: `./arxiv:…`. */
const SERVICES: Record<string, ParseRest> = {
  arxiv: parseArxiv,
};

/**
 * Reads what a source is called: `arxiv:2501.04519`, or else the path of a file, `-` for standard input.
 * @throws {SourceSpecError} where a service is named, and what comes after the name is nothing for it
 */
export function parseSourceSpec(text: string): SourceSpec {
  const [, name = '', rest = ''] = /^([a-z-]+):(.*)$/s.exec(text) ?? [];
  const parse = Object.hasOwn(SERVICES, name) ? SERVICES[name] : undefined;
  return parse ? parse(rest.trim()) : { kind: 'file', path: text };
}

/** Identifiers parted by commas or spaces; anything else is a query in arXiv's language. */
function parseArxiv(rest: string): ServiceSpec {
  if (rest === '') throw new SourceSpecError('arxiv: needs an identifier or a query, as in arxiv:2501.04519');
  const ids = rest.split(/[\s,]+/).map(parseArxivId);
  if (ids.every((id) => id !== undefined)) return { kind: 'arxiv-ids', ids };
  // What looks like an identifier and is none would be searched for as a word.
  if (/^[\d.v,\s]+$/.test(rest))
    throw new SourceSpecError(`arxiv:${rest} is no identifier of arXiv, as in arxiv:2501.04519`);
  return { kind: 'arxiv-query', query: rest };
}
