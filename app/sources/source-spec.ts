import { parseArxivId, type ArxivId } from './arxiv-id.ts';
import { parseDoi } from './doi.ts';
import { parseLooseDate } from './loose-date.ts';

/** What `claimboard ingest` and a watch are told to read. */
export type SourceSpec =
  | { kind: 'file'; path: string }
  | { kind: 'arxiv-ids'; ids: ArxivId[] }
  | { kind: 'arxiv-query'; query: string }
  | { kind: 'arxiv-oai'; harvest: OaiHarvest }
  | { kind: 'hf-daily'; day: string | null }
  | { kind: 'openalex-work'; id: string }
  | { kind: 'openalex-works'; query: string }
  | { kind: 'dois'; dois: string[] };

/** What to harvest from arXiv: a set (`cs`, or `cs:cs:CL`), and from which day to which its papers were new or changed. */
export interface OaiHarvest {
  set: string;
  from: string | null;
  until: string | null;
}

export type ServiceSpec = Exclude<SourceSpec, { kind: 'file' }>;

/** A source that is written in a way that cannot be meant. */
export class SourceSpecError extends Error {
  override readonly name = 'SourceSpecError';
}

type ParseRest = (rest: string) => ServiceSpec;

/** What stands after the name of a service. A file of such a name is written with its folder: `./arxiv:…`. */
const SERVICES: Record<string, ParseRest> = {
  arxiv: parseArxiv,
  'arxiv-oai': parseOai,
  hf: parseHf,
  openalex: parseOpenalex,
  doi: parseDois,
};

/** What may stand before the colon of a service. */
export const SERVICE_NAMES = Object.keys(SERVICES);

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

/** `cs`, `cs:2025-01-01` or `cs:cs:CL:2025-01-01:2025-01-31`. */
function parseOai(rest: string): ServiceSpec {
  const [, set, from, until] =
    /^([a-z-]+(?::[A-Za-z-]+)*)(?::(\d{4}-\d\d-\d\d))?(?::(\d{4}-\d\d-\d\d))?$/.exec(rest) ?? [];
  if (!set || ![from, until].every(isDayOrNothing))
    throw new SourceSpecError('arxiv-oai: needs a set and a day, as in arxiv-oai:cs:2025-01-01');
  return { kind: 'arxiv-oai', harvest: { set, from: from ?? null, until: until ?? null } };
}

function parseHf(rest: string): ServiceSpec {
  const [, day] = /^daily(?::(.*))?$/s.exec(rest) ?? [];
  if (!rest.startsWith('daily') || (rest !== 'daily' && !(day && isDayOrNothing(day))))
    throw new SourceSpecError('hf: has the daily papers, as in hf:daily or hf:daily:2025-03-13');
  return { kind: 'hf-daily', day: day ?? null };
}

/** A work by its identifier or DOI, else a filter or words to search for. */
function parseOpenalex(rest: string): ServiceSpec {
  if (rest === '')
    throw new SourceSpecError('openalex: needs a work, a filter or words, as in openalex:W2741809807');
  const work = /^(?:https:\/\/openalex\.org\/)?(W\d+)$/i.exec(rest)?.[1];
  if (work) return { kind: 'openalex-work', id: work.toUpperCase() };
  const doi = parseDoi(rest);
  return doi ? { kind: 'openalex-work', id: `doi:${doi}` } : { kind: 'openalex-works', query: rest };
}

function parseDois(rest: string): ServiceSpec {
  const dois = rest.split(/\s+|,(?=10\.)/).map(parseDoi);
  if (!dois.every((doi) => doi !== undefined))
    throw new SourceSpecError('doi: needs a DOI, as in doi:10.18653/v1/n19-1423');
  return { kind: 'dois', dois };
}

function isDayOrNothing(text: string | undefined): boolean {
  return text === undefined || (/^\d{4}-\d\d-\d\d$/.test(text) && parseLooseDate(text) !== null);
}
