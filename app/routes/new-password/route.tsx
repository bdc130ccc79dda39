import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { passwordField } from '#app/accounts/account-fields.ts';
import { linkToken } from '#app/accounts/link-token.ts';
import { choosePassword } from '#app/accounts/one-time-links.server.ts';
import { hashSecret } from '#app/accounts/secret.server.ts';
import { toSessionCookie } from '#app/accounts/session-cookie.ts';
import { beginSession } from '#app/accounts/sign-in.server.ts';
import { NewPassword } from '#app/components/accounts/password-inputs.tsx';
import { FormProblem } from '#app/components/labelled-input.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { readForm } from '#app/forms/read-form.ts';
import { findOneTimeLink } from '#db/accounts/one-time-links.server.ts';

const NO_LINK = 'This link has been used, or is too old. Ask an admin for a new one.';

export const meta: MetaFunction = () => [{ title: 'New password · Claimboard' }];
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = linkToken.parse(new URL(request.url).searchParams.get('token'));
  const link = await findOneTimeLink(context.db, hashSecret(token));
  if (link?.purpose !== 'password') throw new Response(NO_LINK, { status: 404 });
  return { token, email: link.email ?? '' };
}

/** Sets the password of the account that the link is about, and signs in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const token = linkToken.parse(form.get('token'));
  const password = passwordField.safeParse(form.get('password') ?? '');
  if (!password.success) return data({ problem: password.error.issues[0]?.message ?? '' }, { status: 400 });
  const id = await choosePassword(context.db, token, password.data);
  if (id === undefined) throw new Response(NO_LINK, { status: 404 });
  const session = await beginSession(context.db, id, context.visitor);
  return redirect('/', {
    status: 303,
    headers: { 'Set-Cookie': toSessionCookie(session, context.visitor) },
  });
}

export default function NewPasswordPage() {
  const { token, email } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="mx-auto max-w-sm space-y-6">
      <PageTitle title="Choose a password">
        <p className="[overflow-wrap:anywhere] text-muted">For {email}.</p>
      </PageTitle>
      <Form method="post" action={`/new-password?token=${token}`} className="space-y-4">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <NewPassword label="New password" name="password" />
        <FormProblem>{sent?.problem}</FormProblem>
        <button type="submit" className="button">
          Set it and sign in
        </button>
      </Form>
    </div>
  );
}
