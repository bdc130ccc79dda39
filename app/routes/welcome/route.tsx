import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { emailField, nameField, passwordField } from '#app/accounts/account-fields.ts';
import { linkToken } from '#app/accounts/link-token.ts';
import { welcomeOwner } from '#app/accounts/one-time-links.server.ts';
import { hashSecret } from '#app/accounts/secret.server.ts';
import { toSessionCookie } from '#app/accounts/session-cookie.ts';
import { beginSession } from '#app/accounts/sign-in.server.ts';
import { NewPassword } from '#app/components/accounts/password-inputs.tsx';
import { FormProblem, LabelledInput } from '#app/components/labelled-input.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { readForm } from '#app/forms/read-form.ts';
import { findOneTimeLink } from '#db/accounts/one-time-links.server.ts';

const NO_LINK =
  'This link has been used, or is too old. While nobody has an account, each start prints a new one.';

const owner = z.object({ name: nameField, email: emailField, password: passwordField });
const typed = z.string().max(1000).catch('');

export const meta: MetaFunction = () => [{ title: 'Welcome · Claimboard' }];
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = linkToken.parse(new URL(request.url).searchParams.get('token'));
  const link = await findOneTimeLink(context.db, hashSecret(token));
  if (link?.purpose !== 'welcome') throw new Response(NO_LINK, { status: 404 });
  return { token };
}

/** Makes the first account. The link is used up only where everything is right. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const sent = { name: typed.parse(form.get('name')), email: typed.parse(form.get('email')) };
  const parsed = owner.safeParse({ ...sent, password: form.get('password') ?? '' });
  if (!parsed.success)
    return data({ ...sent, problem: parsed.error.issues[0]?.message ?? '' }, { status: 400 });
  const id = await welcomeOwner(context.db, linkToken.parse(form.get('token')), parsed.data);
  if (id === undefined) throw new Response(NO_LINK, { status: 404 });
  const session = await beginSession(context.db, id, context.visitor);
  return redirect('/', {
    status: 303,
    headers: { 'Set-Cookie': toSessionCookie(session, context.visitor) },
  });
}

export default function WelcomePage() {
  const { token } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="mx-auto max-w-sm space-y-6">
      <PageTitle title="Welcome">
        <p className="text-muted">
          Nobody has an account here yet. Yours will be the first; it may do everything, and add others.
        </p>
      </PageTitle>
      <Form method="post" action={`/welcome?token=${token}`} className="space-y-4">
        <input type="hidden" name="token" value={token} />
        <LabelledInput
          label="Name"
          hint="others see it"
          name="name"
          defaultValue={sent?.name}
          required
          maxLength={80}
          autoComplete="name"
        />
        <LabelledInput
          label="E-mail address"
          type="email"
          name="email"
          defaultValue={sent?.email}
          required
          maxLength={254}
          autoComplete="username"
        />
        <NewPassword label="Password" name="password" />
        <FormProblem>{sent?.problem}</FormProblem>
        <button type="submit" className="button">
          Make my account
        </button>
      </Form>
    </div>
  );
}
