import { Form, useNavigation } from '@remix-run/react';

interface TryFormProps {
  title: string;
  abstract: string;
  /** What was wrong with what was sent. */
  problem: string | null;
  longest: number;
}

/** A box for a text to be read. */
export function TryForm({ title, abstract, problem, longest }: TryFormProps) {
  const isReading = useNavigation().formAction === '/try';
  return (
    <Form method="post" action="/try" className="max-w-[52rem] space-y-4">
      <label className="block space-y-1">
        <span className="font-semibold">
          Title <span className="font-normal text-muted">(helps to tell the paper’s own method)</span>
        </span>
        <input
          name="title"
          defaultValue={title}
          maxLength={1000}
          autoComplete="off"
          className="field w-full"
        />
      </label>
      <label className="block space-y-1">
        <span className="font-semibold">Abstract</span>
        <textarea
          name="abstract"
          defaultValue={abstract}
          required
          rows={9}
          maxLength={longest}
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'problem' : undefined}
          className="field w-full resize-y py-2 leading-relaxed"
        />
      </label>
      {problem && (
        <p id="problem" role="alert" className="font-semibold text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button" disabled={isReading}>
          {isReading ? 'Reading …' : 'Read it'}
        </button>
        <span className="text-sm text-muted">Nothing of it is stored.</span>
      </div>
    </Form>
  );
}
