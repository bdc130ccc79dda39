import { Form, useNavigation } from '@remix-run/react';
import { useState, type FormEvent } from 'react';

interface IngestFormProps {
  /** What was pasted, where something in it could not be used. */
  text: string;
  /** Another one with every list that was read: the form is empty again then. */
  read: number;
  problem: string | null;
  /** In bytes. */
  largest: number;
  /** What is said of more than that. */
  tooLarge: string;
}

/** A way to upload a file of papers, and a box to paste one. What is too large is not even sent where a script can say so. */
export function IngestForm({ text, read, problem: answer, largest, tooLarge }: IngestFormProps) {
  const isSending = useNavigation().formAction === '/ingest';
  const [isTooLarge, setIsTooLarge] = useState(false);
  const problem = isTooLarge ? tooLarge : answer;
  const check = (event: FormEvent<HTMLFormElement>) => {
    const isMore = sizeOf(new FormData(event.currentTarget)) > largest;
    setIsTooLarge(isMore);
    if (isMore) event.preventDefault();
  };
  return (
    <Form
      method="post"
      action="/ingest"
      encType="multipart/form-data"
      onSubmit={check}
      className="max-w-[52rem] space-y-4"
    >
      <label className="block space-y-1">
        <span className="font-semibold">
          File <span className="font-normal text-muted">(up to {largest / 1024 / 1024} MB, gzip too)</span>
        </span>
        <input
          key={read}
          type="file"
          name="file"
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'problem' : undefined}
          className="field block w-full min-w-0"
        />
      </label>
      <label className="block space-y-1">
        <span className="font-semibold">Or text</span>
        <textarea
          key={`${read} ${text}`}
          name="text"
          defaultValue={text}
          rows={8}
          spellCheck={false}
          aria-describedby={problem ? 'problem' : undefined}
          className="field w-full resize-y py-2 font-mono text-sm"
        />
      </label>
      {problem && (
        <p id="problem" role="alert" className="font-semibold text-danger">
          {problem}
        </p>
      )}
      <button type="submit" className="button" disabled={isSending}>
        {isSending ? 'Reading …' : 'Read and store'}
      </button>
    </Form>
  );
}

/** How many bytes of papers a form holds. */
function sizeOf(form: FormData): number {
  return [...form.values()].reduce((size, value) => size + new Blob([value]).size, 0);
}
