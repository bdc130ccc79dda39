interface ChartDotProps {
  cx?: number;
  cy?: number;
  payload?: { id: number; isProposed: boolean };
}

/** A result as a dot: own systems full, comparators as rings. */
export function ChartDot({ cx = 0, cy = 0, payload }: ChartDotProps) {
  return (
    <circle
      data-mark={payload?.id}
      cx={cx}
      cy={cy}
      r={5}
      cursor="pointer"
      fill={payload?.isProposed ? 'var(--accent)' : 'var(--surface)'}
      stroke={payload?.isProposed ? 'var(--surface)' : 'var(--edge)'}
      strokeWidth={1.5}
    />
  );
}
