import { useEffect, useState } from 'react';
import type { PlacedSentence } from '#app/leaderboard/source-link.ts';

/** How long a mark is looked at before its sentence is asked for. */
const REST = 120;
const known = new Map<number, PlacedSentence>();

/** The sentence that a claim was read from, once it is there; each is fetched once. */
export function useSentence(id: number): PlacedSentence | undefined {
  const [fetched, setFetched] = useState<{ id: number; placed: PlacedSentence }>();
  useEffect(() => {
    if (known.has(id)) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/claims/${id}/sentence`, { signal: leaving.signal })
        .then((response) => (response.ok ? (response.json() as Promise<PlacedSentence>) : null))
        .then((placed) => {
          if (!placed) return;
          known.set(id, placed);
          setFetched({ id, placed });
        })
        .catch(() => {});
    }, REST);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [id]);
  return fetched?.id === id ? fetched.placed : known.get(id);
}
