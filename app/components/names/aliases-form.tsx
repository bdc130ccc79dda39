import { Form } from '@remix-run/react';
import { Badge } from '../badge.tsx';
import { NameBox } from '../name-box.tsx';
import { NoteField } from '../note-field.tsx';
import { TextField } from '../text-field.tsx';

export interface AliasRow {
  id: number;
  name: string;
  origin: 'text' | 'registry' | 'person';
  /** Results that use it. */
  claims: number;
}

interface AliasesFormProps {
  kind: 'benchmarks' | 'methods';
  last: number;
  aliases: AliasRow[];
  /** What was sent and refused. */
  sent: { aliasIds: string[]; target: string; alias: string };
}

const ORIGINS = { text: 'from a text', registry: 'registry', person: 'by hand' };

/** The names of a benchmark or method: some can be split off, one more can be given. */
export function AliasesForm({ kind, last, aliases, sent }: AliasesFormProps) {
  return (
    <div className="space-y-6">
      <Form method="post" className="space-y-4">
        <input type="hidden" name="intent" value="split" />
        <input type="hidden" name="last" value={last} />
        <fieldset>
          <legend className="mb-1 text-sm font-semibold">Names</legend>
          <ul role="list" className="divide-y divide-line rounded-md border border-line bg-surface">
            {aliases.map(({ id, name, origin, claims }) => (
              <li key={id}>
                <label className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
                  <input
                    type="checkbox"
                    name="aliasIds"
                    value={id}
                    defaultChecked={sent.aliasIds.includes(String(id))}
                  />
                  <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</span>
                  <span className="text-sm text-muted">
                    {claims} {claims === 1 ? 'result' : 'results'}
                  </span>
                  <Badge>{ORIGINS[origin]}</Badge>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <NameBox
          kind={kind}
          name="target"
          label="Split the chosen names off to (there already, or new)"
          defaultValue={sent.target}
          isRequired
        />
        <NoteField />
        <button type="submit" className="button">
          Split off
        </button>
      </Form>
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="add-alias" />
        <input type="hidden" name="last" value={last} />
        <div className="w-full sm:w-72">
          <TextField label="One more name" name="alias" defaultValue={sent.alias} isRequired />
        </div>
        <button type="submit" className="button">
          Add
        </button>
      </Form>
      <UnusedNames last={last} aliases={aliases} />
    </div>
  );
}

/** Names that can be taken away: no result uses them, and the registry does not give them. */
function UnusedNames({ last, aliases }: Pick<AliasesFormProps, 'last' | 'aliases'>) {
  const unused = aliases.filter(({ claims, origin }) => claims === 0 && origin !== 'registry');
  if (unused.length === 0 || aliases.length === 1) return null;
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="intent" value="remove-alias" />
      <input type="hidden" name="last" value={last} />
      <label className="block w-full space-y-1 sm:w-72">
        <span className="text-sm font-semibold">A name that no result uses</span>
        <select name="aliasId" className="field w-full">
          {unused.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        Remove
      </button>
    </Form>
  );
}
