import { Form, useNavigation } from '@remix-run/react';

interface IngestFormProps {
  /** What was pasted, where something in it could not be used. */
  text: string;
  problem: string | null;
  /** In bytes. */
  largest: number;
}

/** A way to upload a file of papers, and a box to paste one. */
export function IngestForm({ text, problem, largest }: IngestFormProps) {
  const isSending = useNavigation().formAction === '/ingest';
  return (
    <Form method="post" action="/ingest" encType="multipart/form-data" className="max-w-[52rem] space-y-4">
      <label className="block space-y-1">
        <span className="font-semibold">
          File <span className="font-normal text-muted">(up to {largest / 1024 / 1024} MB, gzip too)</span>
        </span>
        <input
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
          key={text}
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
