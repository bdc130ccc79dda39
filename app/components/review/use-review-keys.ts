import { useEffect, useLayoutEffect, useRef } from 'react';

export type ReviewKey = 'a' | 'c' | 'r' | 's' | 'u' | '?' | 'Escape';
const KEYS = new Set(['a', 'c', 'r', 's', 'u', '?', 'Escape']);

/** Before the next key can come, which an effect after painting may be too late for; on the server there are no keys. */
const useEffectAtOnce = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** Calls `press` for the keys of the desk, where nobody is typing and no dialog is open. */
export function useReviewKeys(isOn: boolean, press: (key: ReviewKey) => void): void {
  const latest = useRef(press);
  useEffectAtOnce(() => {
    latest.current = press;
  });
  useEffectAtOnce(() => {
    const leaving = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, repeat } = event;
      if (ctrlKey || metaKey || altKey || repeat || !KEYS.has(key)) return;
      if (key !== 'Escape' && (!isOn || isBusy(event.target))) return;
      event.preventDefault();
      latest.current(key as ReviewKey);
    };
    addEventListener('keydown', onKey, { signal: leaving.signal });
    return () => leaving.abort();
  }, [isOn]);
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role=dialog]')) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
