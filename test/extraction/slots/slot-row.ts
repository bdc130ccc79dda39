/** An abstract, and how each of its claims must read: `number | role and method | benchmark | metric | versus | base`. */
export type SlotRow = readonly [abstract: string, ...claims: string[]];

/** What a claim must say; undefined where a row leaves a slot open, null where the slot must be empty. */
export interface ExpectedClaim {
  readonly quote: string;
  readonly role: 'proposed' | 'comparator';
  readonly method: string;
  readonly benchmark: string | null;
  readonly metric: string | null;
  readonly versus: string | undefined;
  readonly base: string | undefined;
}

/** Reads one claim of a row. */
export function readExpected(line: string): ExpectedClaim {
  const [quote = '', owner = '', benchmark = '-', metric = '-', versus, base] = line
    .split('|')
    .map((part) => part.trim());
  return {
    quote,
    role: owner.startsWith('p ') ? 'proposed' : 'comparator',
    method: owner.slice(2),
    benchmark: benchmark === '-' ? null : benchmark,
    metric: metric === '-' ? null : metric,
    versus: versus === '' ? undefined : versus,
    base: base === '' ? undefined : base,
  };
}
