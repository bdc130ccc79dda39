import { ALWAYS_COLUMN, BOARD_COLUMNS, type BoardColumn } from '#app/leaderboard/board-columns.ts';

/** Check boxes for the columns of a board, as a part of its form. */
export function ColumnChoice({ cols }: { cols: readonly BoardColumn[] }) {
  return (
    <details className="relative">
      <summary className="field w-fit list-none select-none">
        Columns <span aria-hidden="true">▾</span>
      </summary>
      <fieldset className="absolute z-20 mt-1 w-60 space-y-1 rounded-md border border-edge bg-surface p-3 max-sm:static">
        <legend className="sr-only">Columns</legend>
        <input type="hidden" name="cols" value={ALWAYS_COLUMN} />
        {BOARD_COLUMNS.map(({ key, name }) => (
          <label key={key} className="flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              name="cols"
              value={key}
              defaultChecked={cols.includes(key)}
              className="size-4 accent-accent"
            />
            {name}
          </label>
        ))}
        <button type="submit" className="button mt-2 w-full">
          Show these
        </button>
      </fieldset>
    </details>
  );
}
