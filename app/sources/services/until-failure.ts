import type { SourceItem } from '../source-item.ts';
import { ServiceError } from './service-error.ts';

/**
 * What comes out of a source up to where a service fails, so that what came before is stored and not lost with the failure,
 * which `findFailure` then has. Being told to stop ends them as well, without a failure.
 */
export function untilFailure(records: AsyncIterable<SourceItem>, signal?: AbortSignal) {
  let failure: ServiceError | undefined;
  async function* whileGood(): AsyncGenerator<SourceItem> {
    try {
      yield* records;
    } catch (error) {
      if (error instanceof ServiceError) failure = error;
      else if (!signal?.aborted) throw error;
    }
  }
  return { records: whileGood(), findFailure: () => failure };
}
