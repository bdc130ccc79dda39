import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** Milliseconds that a page may take before anything is said of it: most are there sooner. */
const PATIENCE = 250;

/** A slim bar on top of the window, and a word for those who do not see it, while a page takes its time. */
export function LoadingBar() {
  const isSlow = useSlow(useNavigation().state !== 'idle');
  return (
    <div role="status" className="no-print">
      {isSlow && (
        <>
          <span className="sr-only">The page is loading.</span>
          <span aria-hidden="true" className="loading-bar" />
        </>
      )}
    </div>
  );
}

/** Whether something has gone on for longer than one is patient. */
function useSlow(isGoingOn: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isGoingOn]);
  return isSlow;
}
