import { z } from 'zod';
import { MODEL_MODES } from '#app/extraction/llm/reading-mode.ts';

const id = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

const dollars = z
  .string()
  .trim()
  .regex(/^\$?\d{1,9}(\.\d{1,9})?$/)
  .transform((text) => Number(text.replace('$', '')));
const budget = z.union([z.literal('').transform(() => undefined), dollars]).optional();

/** What each button of the page sends. */
const jobsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['retry-job', 'cancel-job']), id }),
  z.object({ intent: z.enum(['retry-group', 'cancel-group']), id }),
  z.object({ intent: z.literal('retry-all') }),
  z.object({ intent: z.literal('fetch-watch'), id }),
  z.object({ intent: z.enum(['read-old', 'read-all']) }),
  z.object({ intent: z.literal('read-with-model'), mode: z.enum(MODEL_MODES), budget }),
]);

export type JobsForm = z.infer<typeof jobsForm>;

/** The form that was sent, or what is wrong with it in a sentence. */
export function parseJobsForm(form: FormData): JobsForm | string {
  const { data, error } = jobsForm.safeParse(Object.fromEntries(form));
  if (data) return data;
  const isBudget = error.issues.some(({ path }) => path[0] === 'budget');
  return isBudget
    ? 'Write the budget as an amount in dollars, like 2.50, or leave it empty.'
    : 'There is no such button on this page.';
}
