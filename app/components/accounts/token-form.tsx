import { Form } from '@remix-run/react';
import type { TokenScope } from '#app/accounts/api-token.ts';
import { FormProblem, LabelledInput } from '../labelled-input.tsx';

const SCOPES: [TokenScope, string][] = [
  ['read', 'read what needs an account'],
  ['write:reviews', 'check numbers as you may'],
  ['write:papers', 'add papers, where you may'],
];
const DAYS = [30, 90, 365];

interface TokenFormProps {
  /** One that has just been made. */
  token: string | undefined;
  problem: string | undefined;
}

/** Makes a token, and shows a new one this once. */
export function TokenForm({ token, problem }: TokenFormProps) {
  return (
    <>
      {token && (
        <div role="status" className="space-y-1 rounded-md border border-accent px-4 py-3">
          <p className="font-semibold">Copy the token now: it will not be shown again.</p>
          <code data-token className="block [overflow-wrap:anywhere] select-all">
            {token}
          </code>
        </div>
      )}
      {/* Another token, another form: an empty one. */}
      <Form key={token} method="post" action="/account" className="max-w-sm space-y-3">
        <input type="hidden" name="intent" value="make-token" />
        <LabelledInput label="What is it for?" name="name" required maxLength={80} autoComplete="off" />
        <fieldset className="space-y-1">
          <legend className="font-semibold">It may</legend>
          {SCOPES.map(([scope, meaning]) => (
            <label key={scope} className="flex gap-2">
              <input type="checkbox" name="scopes" value={scope} defaultChecked={scope === 'read'} />
              <span>
                {meaning} <code className="text-muted">{scope}</code>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="block space-y-1">
          <span className="font-semibold">It ends after</span>
          <select name="days" defaultValue={90} className="field w-full">
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {days} days
              </option>
            ))}
          </select>
        </label>
        <FormProblem>{problem}</FormProblem>
        <button type="submit" className="button">
          Make a token
        </button>
      </Form>
    </>
  );
}
