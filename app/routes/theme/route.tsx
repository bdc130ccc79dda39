import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { readForm } from '#app/forms/read-form.ts';

const choice = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  // A path of this site: neither another host nor a backslash that browsers read as a slash.
  returnTo: z
    .string()
    .max(2000)
    .regex(/^\/(?![/\\])[^\\\r\n]*$/)
    .catch('/'),
});

const YEAR = 365 * 24 * 60 * 60;

/** Keeps the visitor's choice of colours in a cookie and goes back. */
export async function action({ request }: ActionFunctionArgs) {
  const { theme, returnTo } = choice.parse(Object.fromEntries(await readForm(request)));
  const age = theme === 'system' ? 0 : YEAR;
  const cookie = `theme=${theme}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly`;
  return redirect(returnTo, { status: 303, headers: { 'Set-Cookie': cookie } });
}

export function loader() {
  return redirect('/');
}
