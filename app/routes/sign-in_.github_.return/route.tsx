import {
  data,
  redirect,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findAccountOfGithub } from '#app/accounts/account-of-github.server.ts';
import { finishGithub } from '#app/accounts/github.server.ts';
import { parseOauthCookie, toOauthCookie } from '#app/accounts/oauth-cookie.ts';
import { toSessionCookie } from '#app/accounts/session-cookie.ts';
import { beginSession } from '#app/accounts/sign-in.server.ts';
import { FormProblem } from '#app/components/labelled-input.tsx';
import { PageTitle } from '#app/components/page-title.tsx';

export const meta: MetaFunction = () => [{ title: 'Sign in · Claimboard' }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Whoever comes back from GitHub is signed in, if they have an account here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, visitor, github } = context;
  if (!github) throw new Response('Signing in with GitHub is not set up here.', { status: 404 });
  const endFlow = toOauthCookie(undefined, visitor);
  const refuse = (status: number, problem: string) =>
    data({ problem }, { status, headers: { 'Set-Cookie': endFlow, 'Cache-Control': 'no-store' } });
  const flow = parseOauthCookie(request.headers.get('cookie'), visitor);
  if (!flow) return refuse(400, 'This way in has expired. Try again.');
  const address = new URL(request.url);
  const person = await finishGithub(github, flow, { origin: visitor.origin, address }).catch(
    (error: unknown) => {
      console.error(error);
      return undefined;
    },
  );
  if (!person) return refuse(400, 'GitHub did not confirm who you are. Try again.');
  const id = await findAccountOfGithub(db, person, github);
  if (id === undefined)
    return refuse(403, 'There is no account here for you. Ask an admin to add your e-mail address.');
  const answer = new Headers({ 'Cache-Control': 'no-store' });
  answer.append('Set-Cookie', endFlow);
  answer.append('Set-Cookie', toSessionCookie(await beginSession(db, id, visitor), visitor));
  throw redirect(flow.to, { status: 303, headers: answer });
}

export default function GithubReturnPage() {
  const { problem } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-sm space-y-6">
      <PageTitle title="You are not signed in" />
      <FormProblem>{problem}</FormProblem>
      <p>
        <Link to="/sign-in">Sign in</Link>
      </p>
    </div>
  );
}
