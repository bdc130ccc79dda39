import { Form, useNavigation } from '@remix-run/react';

interface SignInFormProps {
  /** Where to go on. */
  to: string;
  email: string;
  /** What was wrong with what was sent. */
  problem: string | null;
}

export function SignInForm({ to, email, problem }: SignInFormProps) {
  const isSending = useNavigation().formAction?.startsWith('/sign-in') ?? false;
  return (
    <Form method="post" action="/sign-in" className="space-y-4">
      <input type="hidden" name="to" value={to} />
      <label className="block space-y-1">
        <span className="font-semibold">E-mail address</span>
        <input
          type="email"
          name="email"
          defaultValue={email}
          required
          maxLength={254}
          autoComplete="username"
          className="field w-full"
        />
      </label>
      <label className="block space-y-1">
        <span className="font-semibold">Password</span>
        <input
          type="password"
          name="password"
          required
          maxLength={200}
          autoComplete="current-password"
          aria-describedby={problem ? 'problem' : undefined}
          className="field w-full"
        />
      </label>
      {problem && (
        <p id="problem" role="alert" className="font-semibold text-danger">
          {problem}
        </p>
      )}
      <button type="submit" className="button" disabled={isSending}>
        {isSending ? 'Signing in …' : 'Sign in'}
      </button>
    </Form>
  );
}
