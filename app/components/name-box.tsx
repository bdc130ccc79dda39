import { useFetcher } from '@remix-run/react';
import { useId } from 'react';

interface NameBoxProps {
  kind: 'methods' | 'benchmarks';
  /** Field of the form. */
  name: string;
  label: string;
}

/** A box for the name of a method or a benchmark that completes as one types, by the browser's own list. */
export function NameBox({ kind, name, label }: NameBoxProps) {
  const fetcher = useFetcher<{ names: { name: string; slug: string }[] }>();
  const list = useId();
  const suggest = (text: string) => {
    if (text.trim().length < 2) return;
    void fetcher.load(`/suggest?${new URLSearchParams({ kind, q: text }).toString()}`);
  };
  return (
    <label className="block w-full space-y-1 sm:w-72">
      <span className="text-sm font-semibold">{label}</span>
      <input
        name={name}
        list={list}
        onChange={(event) => suggest(event.currentTarget.value)}
        autoComplete="off"
        maxLength={200}
        className="field w-full"
      />
      <datalist id={list}>
        {fetcher.data?.names.map(({ name: each, slug }) => (
          <option key={slug} value={each} />
        ))}
      </datalist>
    </label>
  );
}
