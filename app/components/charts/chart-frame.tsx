import { Suspense, useRef, type ReactNode } from 'react';
import { sayMark, type ChartMark } from '#app/leaderboard/chart-mark.ts';
import { ChartFigures } from './chart-figures.tsx';
import { MarkNote } from './mark-note.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { useMarks } from './use-marks.ts';
import { useNear } from './use-near.ts';

interface ChartFrameProps {
  /** Heads the files that are saved, and names the chart. */
  title: string;
  description: string;
  /** What is drawn, in the order in which keys walk through it; its elements carry `data-mark` with the id. */
  marks: ChartMark[];
  metric: string;
  height: number;
  children: ReactNode;
}

/**
 * The frame of every chart: its place, kept from the start, the sentence behind a mark, its figures as a table, and files
 * to save. The chart is one stop of the Tab key; arrows walk through its marks, Enter goes to the source.
 */
export function ChartFrame({ title, description, marks, metric, height, children }: ChartFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useNear(box);
  const shown = useMarks(box, marks);
  return (
    <figure className="rounded-md border border-line bg-surface p-3">
      <div
        ref={box}
        role="application"
        aria-roledescription="chart"
        aria-label={`${title}. Arrow keys walk through the results, Enter opens the source.`}
        tabIndex={0}
        style={{ height }}
        className="no-print relative"
      >
        <div aria-hidden="true" className="h-full">
          {isNear && <Suspense fallback={null}>{children}</Suspense>}
        </div>
        <noscript>
          <p className="absolute inset-x-0 top-0 p-4 text-sm text-muted">
            The picture needs JavaScript; its figures are below.
          </p>
        </noscript>
        {shown && (
          <>
            <span
              aria-hidden="true"
              style={shown.ring}
              className="pointer-events-none absolute rounded border-2 border-ink"
            />
            <div
              style={shown.note}
              className="pointer-events-none absolute z-10 w-80 max-w-full rounded-md border border-edge bg-surface px-3 py-2 text-sm shadow-lg"
            >
              <MarkNote mark={shown.mark} />
            </div>
          </>
        )}
        <p aria-live="polite" className="sr-only">
          {shown?.isByKey && sayMark(shown.mark)}
        </p>
      </div>
      <figcaption className="px-1 pt-2 text-sm text-muted">{description}</figcaption>
      <div className="flex flex-wrap items-baseline gap-x-4 px-1 pt-2 text-sm">
        <details className="min-w-0 flex-1 basis-72">
          <summary className="py-1 text-accent">The figures of this chart as a table</summary>
          <ChartFigures items={marks} metric={metric} />
        </details>
        {isNear && <SaveButtons box={box} title={title} />}
      </div>
    </figure>
  );
}
