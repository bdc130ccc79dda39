import { Form } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { ClaimFields, Labelled } from './claim-fields.tsx';
import { fillInMark } from './fill-in-mark.ts';
import { useMarkedSpan } from './use-marked-span.ts';

interface AddClaimFormProps {
  paper: string;
  /** What was entered before and could not be stored, with the reason. */
  refused: { problem: string; sent: Record<string, string> } | null;
}

const EMPTY = { kind: 'score', role: 'proposed' };

/** Adds a result that the rules have missed: its characters are marked in the abstract, or typed as they stand there. */
export function AddClaimForm({ paper, refused }: AddClaimFormProps) {
  const [isOpen, setIsOpen] = useState(refused !== null);
  const form = useRef<HTMLFormElement>(null);
  const abstract = useRef<HTMLElement | null>(null);
  useEffect(() => {
    abstract.current = document.querySelector<HTMLElement>('[data-abstract]');
  }, []);
  const [onMark] = useState(() => (mark: Parameters<typeof fillInMark>[2]) => {
    if (form.current) void fillInMark(form.current, paper, mark);
  });
  useMarkedSpan(abstract, { isOn: isOpen, from: 0, onMark });
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="button-quiet">Add a missed result</summary>
      <Form
        ref={form}
        method="post"
        preventScrollReset
        className="mt-3 space-y-3 rounded-md border border-line bg-surface p-4"
      >
        {refused && (
          <p role="alert" className="font-semibold text-danger">
            {refused.problem}
          </p>
        )}
        <p className="text-sm text-muted">
          Mark the number in the abstract, or copy its characters. Value and unit may stay empty: they are
          read from them.
        </p>
        <ClaimFields fields={refused?.sent ?? EMPTY} />
        <Labelled label="Why (may stay empty)">
          <input
            name="note"
            maxLength={1000}
            defaultValue={refused?.sent.note}
            autoComplete="off"
            className="field w-full"
          />
        </Labelled>
        <button name="intent" value="add" className="button">
          Add it
        </button>
      </Form>
    </details>
  );
}
