import { readService } from '#app/sources/services/read-service.ts';
import type { ServiceAccess } from '#app/sources/services/service-access.ts';
import { parseSourceSpec } from '#app/sources/source-spec.ts';
import { collect } from '../read-all.ts';

/** Everything that a service has for what a source is called, good and malformed apart. */
export function readSource(source: string, access: ServiceAccess) {
  const spec = parseSourceSpec(source);
  if (spec.kind === 'file') throw new Error(`${source} is a file`);
  return collect(readService(spec, access));
}
