import { lazy, Suspense, useEffect, useState } from 'react';
import { useHydrated } from './use-hydrated.ts';

/** Its code comes with its first use. */
const CommandPalette = lazy(() => import('./command-palette.tsx'));

/** Opens the palette: by a click, by Ctrl-K or Cmd-K, and by a slash where nobody is typing. */
export function PaletteButton() {
  const [isOpen, setIsOpen] = useState(false);
  const [isWanted, setIsWanted] = useState(false);
  const isHydrated = useHydrated();
  useEffect(() => {
    const leaving = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (!isOpening(event)) return;
      event.preventDefault();
      setIsWanted(true);
      setIsOpen(true);
    };
    addEventListener('keydown', onKey, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="/ Control+K Meta+K"
        // Its place is kept from the start: without scripts there is nothing that it could open.
        style={{ visibility: isHydrated ? 'visible' : 'hidden' }}
        onClick={() => {
          setIsWanted(true);
          setIsOpen(true);
        }}
        className="flex min-h-9 items-center gap-2 rounded-md border border-edge px-2.5 text-sm text-muted"
      >
        Go to <kbd className="rounded border border-line px-1 font-sans">/</kbd>
      </button>
      {isWanted && (
        <Suspense fallback={null}>
          <CommandPalette isOpen={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      )}
    </>
  );
}

function isOpening({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping;
}
