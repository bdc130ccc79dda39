import { useEffect, useState, type CSSProperties, type RefObject } from 'react';
import { stepThroughMarks, type ChartMark } from '#app/leaderboard/chart-mark.ts';

const NOTE_WIDTH = 320;
const RING = 4;

export interface ShownMark {
  mark: ChartMark;
  isByKey: boolean;
  ring: CSSProperties;
  note: CSSProperties;
}

/** The mark that the pointer or the keys are on. Marks are elements in the box with `data-mark`, whatever drew them. */
export function useMarks(box: RefObject<HTMLElement>, marks: readonly ChartMark[]): ShownMark | undefined {
  const [shown, setShown] = useState<ShownMark>();
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let at = -1;
    let isOpen = false;
    const leaving = new AbortController();
    const hide = () => {
      isOpen = false;
      setShown(undefined);
    };
    const show = (index: number, isByKey: boolean) => {
      const mark = marks[index];
      const drawn = mark && element.querySelector(`[data-mark="${mark.id}"]`);
      if (!mark || !drawn) return;
      at = index;
      isOpen = true;
      setShown({ mark, isByKey, ...placeBeside(drawn, element) });
    };
    const findMark = ({ target }: Event) => {
      const drawn = target instanceof Element ? target.closest('[data-mark]') : null;
      return drawn ? marks.findIndex(({ id }) => String(id) === drawn.getAttribute('data-mark')) : -1;
    };
    const on = { signal: leaving.signal };
    element.addEventListener(
      'pointerover',
      (event) => {
        const index = findMark(event);
        if (index >= 0) show(index, false);
        else hide();
      },
      on,
    );
    element.addEventListener('pointerleave', hide, on);
    element.addEventListener('blur', hide, on);
    element.addEventListener(
      'click',
      (event) => {
        const mark = marks[findMark(event)];
        if (mark) location.assign(mark.path);
      },
      on,
    );
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === 'Escape') return hide();
        const chosen = marks[at];
        if (event.key === 'Enter' && isOpen && chosen) return location.assign(chosen.path);
        const next = stepThroughMarks(event.key, at, marks.length);
        if (next === undefined) return;
        event.preventDefault();
        show(next, true);
      },
      on,
    );
    return () => leaving.abort();
  }, [box, marks]);
  return shown;
}

/** A ring around what is drawn, and the note below it, or above where there is more room. */
function placeBeside(drawn: Element, box: Element): Pick<ShownMark, 'ring' | 'note'> {
  const [mark, whole] = [drawn.getBoundingClientRect(), box.getBoundingClientRect()];
  const [left, top] = [mark.left - whole.left, mark.top - whole.top];
  const ring = {
    left: left - RING,
    top: top - RING,
    width: mark.width + 2 * RING,
    height: mark.height + 2 * RING,
  };
  const middle = left + mark.width / 2 - NOTE_WIDTH / 2;
  const across = Math.max(0, Math.min(middle, whole.width - NOTE_WIDTH));
  const isLow = top > whole.height / 2;
  return {
    ring,
    note: isLow
      ? { left: across, bottom: whole.height - top + 2 * RING }
      : { left: across, top: top + mark.height + 2 * RING },
  };
}
