import { z } from 'zod';
import { idField as id } from '#app/forms/id-field.ts';
import { isStorableText } from '#db/storable-text.ts';

const note = z
  .string()
  .trim()
  .max(2000, 'is longer than 2000 characters')
  .refine(isStorableText, 'holds characters that cannot be stored')
  .optional()
  .transform((text) => text || null);

/** What the forms of a conflict send. Fields that are not named here are not looked at. */
const conflictForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('settle'),
    version: z.string().max(100),
    verdict: z.enum(['stands', 'setups'], 'is missing: choose one of the two'),
    standing: z.array(id).max(1000),
    note,
  }),
  z.object({ intent: z.literal('reopen'), settlementId: id, note }),
]);

export type ConflictForm = z.infer<typeof conflictForm>;

const FIELDS: Record<string, string> = { note: 'The note', verdict: 'The answer' };

/** The form, or one line that says what is wrong with it. */
export function parseConflictForm(
  sent: FormData,
): { form: ConflictForm; problem?: undefined } | { form?: undefined; problem: string } {
  const parsed = conflictForm.safeParse({ ...Object.fromEntries(sent), standing: sent.getAll('standing') });
  if (parsed.success) return { form: parsed.data };
  const [issue] = parsed.error.issues;
  const field = FIELDS[String(issue?.path[0])];
  return {
    problem: field
      ? `${field} ${issue?.message}.`
      : 'The form is not complete: open the page anew and send it again.',
  };
}
