import { Form, useNavigation } from '@remix-run/react';
import { ArxivField } from './arxiv-field.tsx';

interface TryFormProps {
  title: string;
  abstract: string;
  /** What was asked of arXiv in vain. */
  arxiv: string;
  arxivProblem: string | null;
  /** Where the text was fetched from, and when, in milliseconds. */
  fetched: { url: string | null; at: number } | null;
  /** What was wrong with the text that was sent. */
  problem: string | null;
  longest: number;
}

/** A box for a text to be read, and another that fetches one. */
export function TryForm({ title, abstract, arxiv, arxivProblem, fetched, problem, longest }: TryFormProps) {
  const sending = useNavigation();
  const isSending = sending.formAction === '/try';
  const isFetching = isSending && sending.formData?.get('do') === 'fetch';
  return (
    <Form method="post" action="/try" className="max-w-[52rem] space-y-4">
      {/* A text that was fetched takes the place of what stands in the boxes; what it was asked by is done with. */}
      <ArxivField
        key={`arxiv ${fetched?.at}`}
        value={arxiv}
        problem={arxivProblem}
        isFetching={isFetching}
        isDisabled={isSending}
      />
      <div key={`text ${fetched?.at}`} className="space-y-4">
        {fetched?.url && (
          <p role="status" className="text-sm text-muted">
            Fetched from <a href={fetched.url}>{fetched.url.replace('https://', '')}</a>
          </p>
        )}
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
      </div>
      {problem && (
        <p id="problem" role="alert" className="font-semibold text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button" disabled={isSending}>
          {isSending && !isFetching ? 'Reading …' : 'Read it'}
        </button>
        <span className="text-sm text-muted">Nothing of it is stored.</span>
      </div>
    </Form>
  );
}
