interface PointTooltipProps {
  active?: boolean;
  payload?: readonly { payload?: unknown }[];
}

interface Shown {
  label: string;
  written: string;
  paper: string;
  date?: string;
}

/** What stands beside a point or a bar under the pointer. */
export function PointTooltip({ active, payload }: PointTooltipProps) {
  const shown = payload?.map((item) => item.payload).find(isShown);
  if (!active || !shown) return null;
  return (
    <div className="max-w-72 rounded-md border border-edge bg-surface px-3 py-2 text-sm shadow-lg">
      <p className="font-semibold">
        {shown.written} <span className="font-normal">{shown.label}</span>
      </p>
      <p className="text-muted">
        {shown.paper}
        {shown.date ? ` · ${shown.date}` : ''}
      </p>
    </div>
  );
}

function isShown(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null && 'written' in value;
}
