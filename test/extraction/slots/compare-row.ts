import { extractClaims } from '#app/extraction/extract-claims.ts';
import type { Claim } from '#app/extraction/claim.ts';
import { metricKey } from '#app/extraction/registry/registry.ts';
import { type ExpectedClaim, readExpected, type SlotRow } from './slot-row.ts';

/** The slots that rows speak of, and whether one is as expected. */
const CHECKS: Readonly<Record<string, (expected: ExpectedClaim, claim: Claim) => boolean>> = {
  role: ({ role }, claim) => claim.role === role,
  method: ({ method }, claim) => isSameName(method, claim.method),
  benchmark: ({ benchmark }, claim) => keyOf(benchmark) === keyOf(claim.benchmark),
  metric: ({ metric }, claim) => measureOf(metric) === measureOf(claim.metric),
  versus: ({ versus }, claim) => versus === undefined || isSameName(versus, claim.versus),
  base: ({ base }, claim) => base === undefined || isSameName(base, claim.base),
};

/** How one slot of one expected claim was read. */
export interface SlotReading {
  readonly slot: string;
  readonly isRight: boolean;
}

/** Reads the abstract of a row and compares every slot of its claims; `found` says whether each number was read at all. */
export function compareRow([abstract, ...lines]: SlotRow): SlotReading[] {
  const { claims } = extractClaims({ title: 'Heron: Searching with a Verifier', abstract });
  const readings: SlotReading[] = [{ slot: 'nothing else', isRight: claims.length <= lines.length }];
  let from = 0;
  for (const expected of lines.map(readExpected)) {
    const at = claims.findIndex(({ quote }, k) => k >= from && quote === expected.quote);
    readings.push({ slot: 'found', isRight: at !== -1 });
    const claim = claims[at];
    if (!claim) continue;
    from = at + 1;
    for (const [slot, isRight] of Object.entries(CHECKS))
      if (asks(expected, slot)) readings.push({ slot, isRight: isRight(expected, claim) });
  }
  return readings;
}

/** Whether every claim of a row is read as it must be, and no other. */
export function isRowRead(row: SlotRow): boolean {
  return compareRow(row).every(({ isRight }) => isRight);
}

function asks(expected: ExpectedClaim, slot: string): boolean {
  return expected[slot as keyof ExpectedClaim] !== undefined;
}

function keyOf(name: string | null): string {
  return (name ?? '').toLowerCase().replace(/[\s-]|benchmark|dataset|corpus/g, '');
}

function measureOf(metric: string | null): string | null {
  return metric === null ? null : metricKey(metric);
}

/** One name may hold the other, as in scoring. */
function isSameName(a: string, b: string | null): boolean {
  const [one, other] = [keyOf(a), keyOf(b)];
  return other !== '' && (one.includes(other) || other.includes(one));
}
