import type { ReactNode } from 'react';

/** A box in which something wide scrolls sideways, by keyboard too, so that the page does not. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="scroll-box relative overflow-x-auto rounded-md border border-line bg-surface"
    >
      {children}
    </div>
  );
}
