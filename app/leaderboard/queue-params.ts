import { z } from 'zod';
import { QUEUE_REASONS, type QueueParams } from './queue-search.ts';

const name = z.string().trim().max(200).catch('');

const queueParams: z.ZodType<QueueParams> = z.object({
  benchmark: name,
  paper: name,
  reason: z.enum(['', ...QUEUE_REASONS.map(({ key }) => key)]).catch(''),
  claim: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1)
    .nullable()
    .catch(null),
});

/** What the address of the queue asks for; what makes no sense is ignored. */
export function parseQueueParams(search: URLSearchParams): QueueParams {
  const asked = Object.fromEntries(search);
  return queueParams.parse({ benchmark: '', paper: '', reason: '', claim: null, ...asked });
}
