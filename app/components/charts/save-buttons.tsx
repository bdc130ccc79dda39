import type { RefObject } from 'react';
import { downloadChart } from './download-chart.ts';

/** Saves the chart that is drawn in a box, as a file of either kind. */
export function SaveButtons({ box, title }: { box: RefObject<HTMLElement>; title: string }) {
  const save = (kind: 'svg' | 'png') => {
    if (box.current) void downloadChart(box.current, title, kind);
  };
  return (
    <>
      {(['svg', 'png'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="no-print py-1 text-accent underline"
          onClick={() => save(kind)}
        >
          Save as {kind.toUpperCase()}
        </button>
      ))}
    </>
  );
}
