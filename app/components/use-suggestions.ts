import { useEffect, useState } from 'react';

export interface Suggestion {
  name: string;
  slug: string;
}

/** How long the keys must rest before names are asked for. */
const REST = 150;

/** Names that complete a text; an answer that comes too late, or not at all, changes nothing. */
export function useSuggestions(kind: 'methods' | 'benchmarks', text: string): Suggestion[] {
  const [names, setNames] = useState<Suggestion[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length < 2) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      const address = `/suggest?${new URLSearchParams({ kind, q: wanted }).toString()}`;
      fetch(address, { signal: leaving.signal })
        .then((response) => (response.ok ? (response.json() as Promise<{ names: Suggestion[] }>) : null))
        .then((found) => found && setNames(found.names))
        .catch(() => {});
    }, REST);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [kind, wanted]);
  return wanted.length < 2 ? [] : names;
}
