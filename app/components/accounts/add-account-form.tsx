import { Form } from '@remix-run/react';
import { LabelledInput } from '../labelled-input.tsx';
import { RoleOptions } from './role-options.tsx';

/** Adds an account; its owner chooses the password. */
export function AddAccountForm() {
  return (
    <Form method="post" action="/accounts" className="space-y-3">
      <input type="hidden" name="intent" value="add" />
      <LabelledInput label="Name" name="name" required maxLength={80} autoComplete="off" />
      <LabelledInput
        label="E-mail address"
        type="email"
        name="email"
        required
        maxLength={254}
        autoComplete="off"
      />
      <label className="block space-y-1">
        <span className="font-semibold">Role</span>
        <select name="role" defaultValue="reviewer" className="field w-full">
          <RoleOptions />
        </select>
      </label>
      <button type="submit" className="button">
        Add the account
      </button>
    </Form>
  );
}
