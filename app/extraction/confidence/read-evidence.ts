import type { Claim } from '../claim.ts';
import type { SiteReading } from '../read-site.ts';
import { canonicalBenchmark } from '../resolve/benchmark-name.ts';
import type { Evidence } from './evidence.ts';

/** What was seen while a claim was read that tells how far it can be trusted. */
export function readEvidence(
  { site, reading, frame }: SiteReading,
  claim: Omit<Claim, 'confidence' | 'slotConfidence'>,
): Evidence {
  const { own } = site.doc;
  const isHere =
    claim.benchmark !== null &&
    site.names.some((name) => name.kind === 'benchmark' && canonicalBenchmark(name.text) === claim.benchmark);
  return {
    strength: reading.strength,
    rule: frame.name,
    isComparator: claim.role === 'comparator',
    isListed: site.members.length > 1 && !site.isPair,
    isBenchmarkHere: isHere,
    isMethodOwnName: own.method !== null && claim.method === own.method,
  };
}
