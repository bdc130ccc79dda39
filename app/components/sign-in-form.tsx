import { Form, useNavigation } from '@remix-run/react';
import { FormProblem, LabelledInput } from './labelled-input.tsx';

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
      <LabelledInput
        label="E-mail address"
        type="email"
        name="email"
        defaultValue={email}
        required
        maxLength={254}
        autoComplete="username"
      />
      <LabelledInput
        label="Password"
        type="password"
        name="password"
        required
        maxLength={200}
        autoComplete="current-password"
      />
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button" disabled={isSending}>
        {isSending ? 'Signing in …' : 'Sign in'}
      </button>
    </Form>
  );
}
