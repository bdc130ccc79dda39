import {
  data,
  redirect,
  type AppLoadContext,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findAccountOfGithub } from '#app/accounts/account-of-github.server.ts';
import { finishGithub, type GithubPerson } from '#app/accounts/github.server.ts';
import { linkGithub } from '#app/accounts/link-github.server.ts';
import { parseOauthCookie, toOauthCookie } from '#app/accounts/oauth-cookie.ts';
import { toSessionCookie } from '#app/accounts/session-cookie.ts';
import { beginSession } from '#app/accounts/sign-in.server.ts';
import { FormProblem } from '#app/components/labelled-input.tsx';
import { PageTitle } from '#app/components/page-title.tsx';

export const meta: MetaFunction = () => [{ title: 'Sign in · Claimboard' }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Whoever comes back from GitHub is signed in, if they have an account here; or has their account linked, if they asked. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, visitor, github } = context;
  if (!github) throw new Response('Signing in with GitHub is not set up here.', { status: 404 });
  const endFlow = toOauthCookie(undefined, visitor);
  const flow = parseOauthCookie(request.headers.get('cookie'), visitor);
  const isLinking = flow?.userId !== undefined;
  const refuse = (status: number, problem: string) =>
    data({ problem, isLinking }, { status, headers: { 'Set-Cookie': endFlow, 'Cache-Control': 'no-store' } });
  if (!flow) return refuse(400, 'This way in has expired. Try again.');
  const address = new URL(request.url);
  const person = await finishGithub(github, flow, { origin: visitor.origin, address }).catch(
    (error: unknown) => {
      console.error(error);
      return undefined;
    },
  );
  if (!person) return refuse(400, 'GitHub did not confirm who you are. Try again.');
  if (flow.userId !== undefined) {
    const problem = await linkFlow(context, flow.userId, person);
    if (problem !== null) return refuse(409, problem);
    throw redirect(flow.to, { status: 303, headers: { 'Set-Cookie': endFlow, 'Cache-Control': 'no-store' } });
  }
  const id = await findAccountOfGithub(db, person, github);
  if (id === undefined)
    return refuse(403, 'There is no account here for you. Ask an admin to add your e-mail address.');
  const answer = new Headers({ 'Cache-Control': 'no-store' });
  answer.append('Set-Cookie', endFlow);
  answer.append('Set-Cookie', toSessionCookie(await beginSession(db, id, visitor), visitor));
  throw redirect(flow.to, { status: 303, headers: answer });
}

/** The account is linked that asked for it, as long as it is still the one that is signed in here. */
async function linkFlow({ db, findAccount }: AppLoadContext, userId: number, person: GithubPerson) {
  const account = await findAccount();
  if (account?.id !== userId || account.scopes)
    return 'You were signed out meanwhile. Sign in, and link it again.';
  return linkGithub(db, userId, person);
}

export default function GithubReturnPage() {
  const { problem, isLinking } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-sm space-y-6">
      <PageTitle title={isLinking ? 'Nothing is linked' : 'You are not signed in'} />
      <FormProblem>{problem}</FormProblem>
      <p>{isLinking ? <Link to="/account">Your account</Link> : <Link to="/sign-in">Sign in</Link>}</p>
    </div>
  );
}
