import { useEffect, useState } from 'react';

/** What was found, by kind, the closest first. */
export type Findings = Record<string, { name: string; to: string }[]>;

export type FindingState =
  | { kind: 'idle' }
  | { kind: 'waiting'; found: Findings }
  | { kind: 'found'; found: Findings }
  | { kind: 'failed' };

/** How long the keys must rest before the server is asked. */
const REST = 120;

/** What the server finds for a text. While it looks, what it found before stays; an answer that comes too late is dropped. */
export function useFindings(text: string): FindingState {
  const [state, setState] = useState<FindingState>({ kind: 'idle' });
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      setState((before) => ({ kind: 'waiting', found: 'found' in before ? before.found : {} }));
      fetch(`/find?${new URLSearchParams({ q: wanted }).toString()}`, { signal: leaving.signal })
        .then(async (response) => {
          if (!response.ok) throw new Error(`The server answered ${response.status}.`);
          setState({ kind: 'found', found: (await response.json()) as Findings });
        })
        .catch(() => leaving.signal.aborted || setState({ kind: 'failed' }));
    }, REST);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [wanted]);
  return wanted === '' ? { kind: 'idle' } : state;
}
