import { useId, useState } from 'react';
import { useSuggestions } from './use-suggestions.ts';

interface NameBoxProps {
  kind: 'methods' | 'benchmarks';
  /** Field of the form. */
  name: string;
  label: string;
  /** What stands in it at first. */
  defaultValue?: string;
  isRequired?: boolean;
  /** Whether it fills the column that it stands in. */
  isWide?: boolean;
}

/** A box for the name of a method or a benchmark that completes as one types, by the browser's own list. */
export function NameBox({
  kind,
  name,
  label,
  defaultValue = '',
  isRequired = false,
  isWide = false,
}: NameBoxProps) {
  const list = useId();
  const [text, setText] = useState('');
  const suggestions = useSuggestions(kind, text);
  return (
    <label className={`flex w-full min-w-0 flex-col gap-1 ${isWide ? '' : 'sm:w-72'}`}>
      <span className="text-sm font-semibold">{label}</span>
      <input
        name={name}
        list={list}
        defaultValue={defaultValue}
        required={isRequired}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        maxLength={200}
        className="field w-full"
      />
      <datalist id={list}>
        {suggestions.map(({ name: each, slug }) => (
          <option key={slug} value={each} />
        ))}
      </datalist>
    </label>
  );
}
