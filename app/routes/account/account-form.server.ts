import { z } from 'zod';
import { LONGEST_PASSWORD, nameField, passwordField } from '#app/accounts/account-fields.ts';
import { TOKEN_SCOPES } from '#app/accounts/api-token.ts';
import { idField as id } from '#app/forms/id-field.ts';

/** The present password; somebody who has none sends none. */
const old = z.string().max(LONGEST_PASSWORD, 'This is not your present password.').default('');

/** What each form of the page sends; whatever else is in it is left out. */
const accountForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('name'), name: nameField }),
  z.object({
    intent: z.literal('password'),
    old,
    next: passwordField,
  }),
  z.object({ intent: z.literal('link-github'), old }),
  z.object({ intent: z.literal('unlink-github') }),
  z.object({ intent: z.literal('end-session'), id }),
  z.object({ intent: z.literal('end-sessions') }),
  z.object({
    intent: z.literal('make-token'),
    name: nameField,
    scopes: z.array(z.enum(TOKEN_SCOPES)).min(1, 'Choose what the token may be used for.'),
    days: z.coerce.number().pipe(z.union([z.literal(30), z.literal(90), z.literal(365)])),
  }),
  z.object({ intent: z.literal('end-token'), id }),
]);

export type AccountForm = z.infer<typeof accountForm>;

/** A form that was sent, or what is wrong with it. */
export function parseAccountForm(form: FormData): { sent?: AccountForm; problem: string } {
  const fields = { ...Object.fromEntries(form), scopes: form.getAll('scopes') };
  const { data, error } = accountForm.safeParse(fields);
  return { sent: data, problem: error?.issues[0]?.message ?? '' };
}
