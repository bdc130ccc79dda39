import { z } from 'zod';
import { emailField, nameField, roleField } from '#app/accounts/account-fields.ts';
import { idField as id } from '#app/forms/id-field.ts';

/** What each form of the page sends; whatever else is in it is left out. */
const accountsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), email: emailField, name: nameField, role: roleField }),
  z.object({ intent: z.literal('role'), id, role: roleField }),
  z.object({ intent: z.literal('disable'), id }),
  z.object({ intent: z.literal('enable'), id }),
  z.object({ intent: z.literal('link'), id }),
]);

export type AccountsForm = z.infer<typeof accountsForm>;

/** A form that was sent, or what is wrong with it. */
export function parseAccountsForm(form: FormData): { sent?: AccountsForm; problem: string } {
  const { data, error } = accountsForm.safeParse(Object.fromEntries(form));
  return { sent: data, problem: error?.issues[0]?.message ?? '' };
}
