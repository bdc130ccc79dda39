import { z } from 'zod';
import { emailField, LONGEST_PASSWORD } from '#app/accounts/account-fields.ts';
import { toOwnPath } from '#app/accounts/own-path.ts';

const credentials = z.object({
  email: emailField,
  password: z.string().min(1, 'Type your password.').max(LONGEST_PASSWORD, 'The password is too long.'),
});

/** What the form was sent with: where to go on and the e-mail address as typed, whatever else is wrong. */
export function parseSignIn(form: FormData) {
  const email = z.string().max(1000).catch('').parse(form.get('email'));
  const { data, error } = credentials.safeParse({ email, password: form.get('password') ?? '' });
  return {
    to: toOwnPath(form.get('to')),
    email,
    credentials: data,
    problem: error?.issues[0]?.message ?? null,
  };
}
