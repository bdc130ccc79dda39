import { Form } from '@remix-run/react';
import { FormProblem, LabelledInput } from '../labelled-input.tsx';
import { NewPassword, PresentPassword } from './password-inputs.tsx';

interface NameFormProps {
  name: string;
  problem: string | undefined;
}

/** Changes what others see of somebody. */
export function NameForm({ name, problem }: NameFormProps) {
  return (
    <Form method="post" action="/account" className="space-y-3">
      <input type="hidden" name="intent" value="name" />
      <LabelledInput
        label="Name"
        hint="others see it"
        name="name"
        defaultValue={name}
        required
        maxLength={80}
        autoComplete="name"
      />
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button">
        Change the name
      </button>
    </Form>
  );
}

interface PasswordFormProps {
  /** For password managers, which keep the two together. */
  email: string;
  problem: string | undefined;
}

/** Changes somebody's own password. */
export function PasswordForm({ email, problem }: PasswordFormProps) {
  return (
    <Form method="post" action="/account" className="space-y-3">
      <input type="hidden" name="intent" value="password" />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PresentPassword label="Present password" name="old" />
      <NewPassword label="New password" name="next" />
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button">
        Change the password
      </button>
    </Form>
  );
}
