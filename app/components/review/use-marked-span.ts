import { useEffect, type RefObject } from 'react';

/** Characters of an abstract that somebody has marked. */
export interface MarkedSpan {
  start: number;
  end: number;
  quote: string;
}

/**
 * Tells what is marked in a text with the mouse or a finger, once it has been let go.
 * @param from the offset in the abstract at which the text of the element begins
 */
export function useMarkedSpan(
  element: RefObject<HTMLElement | null>,
  { isOn, from, onMark }: { isOn: boolean; from: number; onMark: (span: MarkedSpan) => void },
): void {
  useEffect(() => {
    if (!isOn) return;
    const leaving = new AbortController();
    const read = () => {
      const span = element.current && findMarkedSpan(element.current, from);
      if (span) onMark(span);
    };
    // The selection is only final after the event.
    document.addEventListener('pointerup', () => setTimeout(read), { signal: leaving.signal });
    document.addEventListener('keyup', (event) => event.shiftKey && read(), { signal: leaving.signal });
    return () => leaving.abort();
  }, [element, isOn, from, onMark]);
}

/** What is marked within an element, without white space at its ends; nothing where the mark leaves the element. */
function findMarkedSpan(element: HTMLElement, from: number): MarkedSpan | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const quote = text.trim();
  if (quote === '') return undefined;
  const start = from + before.toString().length + (text.length - text.trimStart().length);
  return { start, end: start + quote.length, quote };
}
