import { z } from 'zod';
import { idField as id } from '#app/forms/id-field.ts';

/** What each button of the page sends. */
const jobsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['retry-job', 'cancel-job']), id }),
  z.object({ intent: z.enum(['retry-group', 'cancel-group']), id }),
  z.object({ intent: z.literal('retry-all') }),
  z.object({ intent: z.literal('fetch-watch'), id }),
  z.object({ intent: z.enum(['read-old', 'read-all']) }),
]);

export type JobsForm = z.infer<typeof jobsForm>;

/** The form that was sent; undefined for one that the page does not have. */
export function parseJobsForm(form: FormData): JobsForm | undefined {
  return jobsForm.safeParse(Object.fromEntries(form)).data;
}
