import { Form } from '@remix-run/react';
import type { ShownConflict } from '#app/conflicts/show-conflict.server.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import { NoteField } from '../note-field.tsx';

interface SettleFormProps {
  conflict: ShownConflict;
  /** Of the conflict as it is shown. */
  version: string;
  /** What was sent and refused. */
  sent: { verdict: string; standing: string[]; note: string } | null;
}

/** Says which numbers stand, or that all do, and why. */
export function SettleForm({ conflict: { claims }, version, sent }: SettleFormProps) {
  return (
    <Form method="post" className="max-w-2xl space-y-4">
      <input type="hidden" name="intent" value="settle" />
      <input type="hidden" name="version" value={version} />
      <fieldset className="space-y-1">
        <legend className="sr-only">What stands</legend>
        <label className="flex items-center gap-2 py-1">
          <input
            type="radio"
            name="verdict"
            value="stands"
            required
            defaultChecked={sent?.verdict === 'stands'}
          />
          One stands: the numbers chosen here
        </label>
        <ul role="list" className="ml-6 space-y-1">
          {claims.map((claim) => (
            <li key={claim.id}>
              <label className="flex items-baseline gap-2 py-1">
                <input
                  type="checkbox"
                  name="standing"
                  value={claim.id}
                  defaultChecked={sent?.standing.includes(String(claim.id)) ?? false}
                />
                <span className="[overflow-wrap:anywhere]">
                  <strong>{toWritten(claim)}</strong> in {claim.paper.title}
                </span>
              </label>
            </li>
          ))}
        </ul>
        <label className="flex items-center gap-2 py-1">
          <input
            type="radio"
            name="verdict"
            value="setups"
            required
            defaultChecked={sent?.verdict === 'setups'}
          />
          All stand: they were measured in different setups
        </label>
      </fieldset>
      <NoteField label="Why (for different setups: how they differ)" defaultValue={sent?.note ?? ''} />
      <button type="submit" className="button">
        Settle it
      </button>
    </Form>
  );
}

function toWritten(claim: ShownConflict['claims'][number]): string {
  const { text, rest } = formatValue(claim);
  return text + rest;
}
