import { useCallback, useState } from 'react';
import type { OpenForm } from './decision-forms.tsx';
import type { MarkedSpan } from './use-marked-span.ts';

/** What is being done about the claim on the desk and not sent yet. */
export interface Work {
  open: OpenForm;
  mark: MarkedSpan | null;
  setOpen(form: OpenForm): void;
  setMark(mark: MarkedSpan): void;
  close(): void;
  /** Opens a form and puts the cursor into one of its fields. */
  openAndFocus(form: OpenForm, field: string): void;
}

/**
 * Keeps the open form and the marked characters for as long as the same claim is on the desk.
 * @param place names the claim and its state
 * @param entered what was sent and refused: its form is open again
 */
export function useWork(place: string, entered: Record<string, string> | null): Work {
  const [opened, setOpened] = useState<{ place: string; form: OpenForm }>({ place: '', form: null });
  const [marked, setMarked] = useState<{ place: string; mark: MarkedSpan | null }>({ place: '', mark: null });
  const refused = entered?.intent === 'correct' || entered?.intent === 'reject' ? entered.intent : null;
  const setOpen = (form: OpenForm) => setOpened({ place, form });
  const setMark = useCallback((mark: MarkedSpan) => setMarked({ place, mark }), [place]);
  return {
    open: opened.place === place ? opened.form : refused,
    mark: marked.place === place ? marked.mark : null,
    setOpen,
    setMark,
    close() {
      setOpen(null);
      setMarked({ place, mark: null });
    },
    openAndFocus(form, field) {
      setOpen(form);
      // It is there once it has been drawn open.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`details[open] ${field}`)?.focus());
    },
  };
}
