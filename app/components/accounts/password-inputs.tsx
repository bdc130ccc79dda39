import { LabelledInput } from '../labelled-input.tsx';

interface PasswordInputProps {
  label: string;
  name: string;
  required?: boolean;
}

const LONGEST = 200;

/** A box for the password that somebody has. */
export function PresentPassword(input: PasswordInputProps) {
  return <LabelledInput {...input} type="password" maxLength={LONGEST} autoComplete="current-password" />;
}

/** A box for one that they choose. */
export function NewPassword(input: Omit<PasswordInputProps, 'required'>) {
  return (
    <LabelledInput
      {...input}
      hint="12 characters or more"
      type="password"
      required
      minLength={12}
      maxLength={LONGEST}
      autoComplete="new-password"
    />
  );
}
