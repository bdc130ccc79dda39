import { Form } from '@remix-run/react';

interface SearchFormProps {
  /** What the box is called; it is shown as its placeholder. */
  label: string;
  action?: string;
  query?: string;
  /** Shows a button with this text beside the box. */
  button?: string;
  /** What else of the address stays as it is. */
  keep?: Record<string, string>;
}

/** A box and a GET: what is searched for stands in the address as `q`. */
export function SearchForm({ label, action = '/search', query = '', button, keep = {} }: SearchFormProps) {
  return (
    <Form method="get" action={action} role="search" aria-label={label} className="flex gap-2">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="q"
        key={query}
        defaultValue={query}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        maxLength={200}
        className="field w-full min-w-0"
      />
      {button && (
        <button type="submit" className="button">
          {button}
        </button>
      )}
    </Form>
  );
}
