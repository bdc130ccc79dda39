import { Form } from '@remix-run/react';
import type { WaysIn } from '#db/accounts/identities.server.ts';
import { FormProblem } from '../labelled-input.tsx';
import { PresentPassword } from './password-inputs.tsx';
import { When } from './when.tsx';

interface GithubLinkProps extends WaysIn {
  /** For password managers. */
  email: string;
  /** Where to go on at GitHub, once the password was right. */
  address: string | undefined;
  problem: string | undefined;
}

/** Ties an account at GitHub to this one, or unties it where something else lets its owner in. */
export function GithubLink({ hasPassword, githubSince, address, ...form }: GithubLinkProps) {
  if (githubSince) return <Unlink since={githubSince} hasPassword={hasPassword} problem={form.problem} />;
  if (address)
    return (
      <p role="status">
        {/* The way leads to another site, which no form of ours may follow. */}
        <a href={address}>Go on at GitHub</a>, and say yes there. You come back to this page.
      </p>
    );
  return <LinkForm hasPassword={hasPassword} {...form} />;
}

function LinkForm({
  hasPassword,
  email,
  problem,
}: Pick<GithubLinkProps, 'hasPassword' | 'email' | 'problem'>) {
  return (
    <Form method="post" action="/account" className="space-y-3">
      <p className="text-muted">Your account at GitHub can let you in beside your password.</p>
      <input type="hidden" name="intent" value="link-github" />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      {hasPassword && <PresentPassword label="Your password" name="old" required />}
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button">
        Link an account at GitHub
      </button>
    </Form>
  );
}

function Unlink({
  since,
  hasPassword,
  problem,
}: {
  since: Date;
  hasPassword: boolean;
  problem: string | undefined;
}) {
  return (
    <Form method="post" action="/account" className="space-y-3">
      <p>
        An account at GitHub lets you in, since <When at={since} /> (UTC).
        {!hasPassword && ' It is the only way in: choose a password before you unlink it.'}
      </p>
      <FormProblem>{problem}</FormProblem>
      {hasPassword && (
        <button type="submit" name="intent" value="unlink-github" className="button">
          Unlink it
        </button>
      )}
    </Form>
  );
}
