import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { toOwnPath } from '#app/accounts/own-path.ts';
import { toSessionCookie } from '#app/accounts/session-cookie.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { PageTitle } from '#app/components/page-title.tsx';
import { SignInForm } from '#app/components/sign-in-form.tsx';
import { readForm } from '#app/forms/read-form.ts';
import { parseSignIn } from './parse-sign-in.server.ts';

export const meta: MetaFunction = () => [{ title: 'Sign in · Claimboard' }];

/** How long to wait after too many attempts; Remix leaves it to the page to send it. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = toOwnPath(new URL(request.url).searchParams.get('to'));
  if (await context.findAccount()) throw redirect(to);
  return { to, hasGithub: context.github !== undefined };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { to, email, credentials, problem } = parseSignIn(await readForm(request));
  if (!credentials) return data({ to, email, problem }, { status: 400 });
  const result = await signIn(context.db, credentials, context.visitor);
  if (result.kind === 'signed-in')
    return redirect(to, {
      status: 303,
      headers: { 'Set-Cookie': toSessionCookie(result.sessionToken, context.visitor) },
    });
  if (result.kind === 'wrong')
    return data(
      { to, email, problem: 'The e-mail address and the password do not belong together. Try again.' },
      { status: 400 },
    );
  const minutes = Math.ceil(result.retryAfter / 60);
  return data(
    { to, email, problem: `That was tried too often. Wait ${minutes} min, then try again.` },
    { status: 429, headers: { 'Retry-After': String(result.retryAfter) } },
  );
}

export default function SignInPage() {
  const { to, hasGithub } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="mx-auto max-w-sm space-y-6">
      <PageTitle title="Sign in">
        <p className="text-muted">Reading needs no account; whoever checks numbers has one.</p>
      </PageTitle>
      <SignInForm to={sent?.to ?? to} email={sent?.email ?? ''} problem={sent?.problem ?? null} />
      {hasGithub && (
        // The way leads to another site, which no script of ours can follow.
        <a href={`/sign-in/github?${new URLSearchParams({ to: sent?.to ?? to }).toString()}`}>
          Sign in with GitHub
        </a>
      )}
    </div>
  );
}
