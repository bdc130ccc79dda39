interface ChartDotProps {
  cx?: number;
  cy?: number;
  payload?: { id: number; isProposed: boolean; addsUp: boolean };
}

const ARM = 3.5;

/** A result as a dot: own systems full, comparators as rings, what does not add up as a crossed ring. */
export function ChartDot({ cx = 0, cy = 0, payload }: ChartDotProps) {
  const isCrossed = payload?.addsUp === false;
  const isFull = payload?.isProposed === true && !isCrossed;
  return (
    <g data-mark={payload?.id} cursor="pointer">
      <circle
        cx={cx}
        cy={cy}
        r={5}
        fill={isFull ? 'var(--accent)' : 'var(--surface)'}
        stroke={isCrossed ? 'var(--danger)' : isFull ? 'var(--surface)' : 'var(--edge)'}
        strokeWidth={1.5}
      />
      {isCrossed && (
        <path
          d={`M${cx - ARM} ${cy - ARM}L${cx + ARM} ${cy + ARM}M${cx - ARM} ${cy + ARM}L${cx + ARM} ${cy - ARM}`}
          stroke="var(--danger)"
          strokeWidth={1.5}
        />
      )}
    </g>
  );
}
