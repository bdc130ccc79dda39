import { Form } from '@remix-run/react';
import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';
import { LabelledInput } from '../labelled-input.tsx';

/** The cheapest first. */
const MODES: readonly [ModelMode, string][] = [
  ['assist', 'where the rules are not sure'],
  ['both', 'about every abstract with a number, besides the rules'],
  ['llm', 'about every abstract with a number, instead of the rules'],
];

/** Has workers ask a language model about stored papers; says how where none is named. */
export function AskModelForm({ model }: { model: { name: string; hasPrices: boolean } | null }) {
  if (!model)
    return (
      <p className="max-w-prose text-muted">
        A language model can read what the rules miss. None is named yet: start this app and its workers with{' '}
        <code>LLM_BASE_URL</code> and <code>LLM_MODEL</code> set.
      </p>
    );
  return (
    <Form method="post" action="/jobs" preventScrollReset className="flex flex-wrap items-end gap-3">
      <label className="block space-y-1">
        <span className="font-semibold">Ask {model.name}</span>
        <select name="mode" defaultValue="assist" className="field block w-full">
          {MODES.map(([mode, where]) => (
            <option key={mode} value={mode}>
              {where}
            </option>
          ))}
        </select>
      </label>
      {model.hasPrices && (
        <div className="w-64">
          <LabelledInput
            label="Budget"
            hint="dollars, of all workers"
            name="budget"
            inputMode="decimal"
            placeholder="no limit"
          />
        </div>
      )}
      <button type="submit" name="intent" value="read-with-model" className="button">
        Queue the questions
      </button>
    </Form>
  );
}
