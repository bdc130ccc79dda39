import type { SourceItem } from '../source-item.ts';
import type { ServiceSpec } from '../source-spec.ts';
import { readArxivIds } from './arxiv-api.ts';
import { readArxivOai } from './arxiv-oai.ts';
import { readArxivQuery } from './arxiv-query.ts';
import { readDois } from './doi-resolver.ts';
import { readHfDaily } from './hf-daily.ts';
import { readOpenalexWork, readOpenalexWorks } from './openalex.ts';
import type { ServiceAccess } from './service-access.ts';

/**
 * The papers that a service has for what was asked, as they come. `line` counts them from 1, or from
 * where an earlier time was cut off.
 * @throws {ServiceError} where the service cannot be used; what came before is good
 */
export function readService(spec: ServiceSpec, access: ServiceAccess): AsyncIterable<SourceItem> {
  switch (spec.kind) {
    case 'arxiv-ids':
      return readArxivIds(access, spec.ids);
    case 'arxiv-query':
      return readArxivQuery(access, spec.query);
    case 'arxiv-oai':
      return readArxivOai(access, spec.harvest);
    case 'hf-daily':
      return readHfDaily(access, spec.day);
    case 'openalex-work':
      return readOpenalexWork(access, spec.id);
    case 'openalex-works':
      return readOpenalexWorks(access, spec.query);
    case 'dois':
      return readDois(access, spec.dois);
  }
}
