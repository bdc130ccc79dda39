import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { toOauthCookie } from '#app/accounts/oauth-cookie.ts';
import { requireAccount } from '#app/accounts/require-account.ts';
import { GithubLink } from '#app/components/accounts/github-link.tsx';
import { NameForm, PasswordForm } from '#app/components/accounts/own-account-forms.tsx';
import { SessionList } from '#app/components/accounts/session-list.tsx';
import { TokenForm } from '#app/components/accounts/token-form.tsx';
import { TokenList } from '#app/components/accounts/token-list.tsx';
import { FormSuccess } from '#app/components/labelled-input.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { readForm } from '#app/forms/read-form.ts';
import { listApiTokens } from '#db/accounts/api-tokens.server.ts';
import { findWaysIn } from '#db/accounts/identities.server.ts';
import { listSessions } from '#db/accounts/sessions.server.ts';
import { parseAccountForm } from './account-form.server.ts';
import { changeAccount } from './change-account.server.ts';

export const meta: MetaFunction = () => [{ title: 'Your account · Claimboard' }];
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id, email, name, role, sessionId } = await requireAccount({ request, context }, 'reviewer');
  const [sessions, tokens, ways] = await Promise.all([
    listSessions(context.db, id),
    listApiTokens(context.db, id),
    findWaysIn(context.db, id),
  ]);
  const hasGithub = context.github !== undefined;
  return { email, name, role, sessionId, sessions, tokens, ways, hasGithub };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const account = await requireAccount({ request, context }, 'reviewer');
  const form = await readForm(request);
  const { sent, problem } = parseAccountForm(form);
  if (!sent) return data({ intent: form.get('intent'), problem }, { status: 400 });
  const { github, ...change } = await changeAccount(context.db, account, sent, context);
  return data(
    { ...change, githubAddress: github?.address },
    {
      status: change.problem ? 400 : 200,
      headers: github && { 'Set-Cookie': toOauthCookie(github.flow, context.visitor) },
    },
  );
}

export default function AccountPage() {
  const { email, name, role, sessionId, sessions, tokens, ways, hasGithub } = useLoaderData<typeof loader>();
  const change = useActionData<typeof action>();
  const problemOf = (intent: string) => (change?.intent === intent ? change.problem : undefined);
  return (
    <div className="max-w-3xl space-y-10">
      <PageTitle title="Your account">
        <p className="[overflow-wrap:anywhere] text-muted">
          {email}, {role}
        </p>
        <FormSuccess>{change && 'done' in change ? change.done : null}</FormSuccess>
      </PageTitle>
      <section className="max-w-sm space-y-3" aria-labelledby="name">
        <SectionTitle id="name">Name</SectionTitle>
        <NameForm key={name} name={name} problem={problemOf('name')} />
      </section>
      <section className="max-w-sm space-y-3" aria-labelledby="password">
        <SectionTitle id="password">Password</SectionTitle>
        <PasswordForm email={email} problem={problemOf('password')} />
      </section>
      {(hasGithub || ways.githubSince) && (
        <section className="max-w-sm space-y-3" aria-labelledby="github">
          <SectionTitle id="github">Signing in with GitHub</SectionTitle>
          <GithubLink
            {...ways}
            email={email}
            address={change && 'githubAddress' in change ? change.githubAddress : undefined}
            problem={problemOf('link-github') ?? problemOf('unlink-github')}
          />
        </section>
      )}
      <section className="space-y-3" aria-labelledby="sessions">
        <SectionTitle id="sessions">Where you are signed in</SectionTitle>
        <SessionList sessions={sessions} present={sessionId} />
      </section>
      <section className="space-y-3" aria-labelledby="tokens">
        <SectionTitle id="tokens">Tokens for programs</SectionTitle>
        <TokenForm
          token={change && 'token' in change ? change.token : undefined}
          problem={problemOf('make-token')}
        />
        <TokenList tokens={tokens} />
      </section>
    </div>
  );
}
