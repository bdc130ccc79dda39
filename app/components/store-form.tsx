import { Form } from '@remix-run/react';

interface StoreFormProps {
  title: string;
  abstract: string;
  /** Where the text was fetched from; null for one that was typed. */
  arxiv: string | null;
}

/** For editors: makes a paper of the text that has just been read. */
export function StoreForm({ title, abstract, arxiv }: StoreFormProps) {
  return (
    <Form method="post" action="/try/store" className="flex max-w-[52rem] flex-wrap items-end gap-3">
      <input type="hidden" name="abstract" value={abstract} />
      <input type="hidden" name="arxiv" value={arxiv ?? ''} />
      <label className="block min-w-0 flex-1 basis-80 space-y-1">
        <span className="text-sm font-semibold">Title of the paper</span>
        <input
          name="title"
          defaultValue={title}
          required
          readOnly={arxiv !== null}
          maxLength={1000}
          autoComplete="off"
          className="field w-full"
        />
      </label>
      <button type="submit" className="button">
        Store this paper
      </button>
    </Form>
  );
}
