import type { Basis } from '../claim.ts';
import type { Reading } from '../frames/frame.ts';
import { type Site, word } from '../frames/site.ts';
import type { NumberMention } from '../numbers/number-mention.ts';

/**
 * What a gain is measured in, as far as the text says it: points and `absolute` are absolute, `relative` is relative, times
 * and fold are factors; a gain in the metric's own unit (`15 mAP`, `1.3 dB`) is absolute; a bare percentage does not say.
 */
export function resolveBasis(site: Site, reading: Reading, member: NumberMention): Basis {
  if (member.unit === 'x' || reading.basis === 'factor') return 'factor';
  if (member.unit === 'points') return 'absolute';
  const marker = markerNear(site);
  if (marker) return marker;
  if (reading.basis) return reading.basis;
  return member.unit === '%' ? 'unspecified' : 'absolute';
}

/** The marker nearest to the number, before or behind it, within the words that belong to it. */
function markerNear(site: Site): Basis | undefined {
  for (let distance = 0; distance < 7; distance++) {
    const after = word(site, site.end + distance);
    if (
      site.end + distance < site.rightBound &&
      /^(?:relative|relatively)$/.test(after) &&
      word(site, site.end + distance + 1) !== 'to'
    )
      return 'relative';
    if (site.end + distance < site.rightBound && /^(?:absolute|absolutely)$/.test(after)) return 'absolute';
    const at = site.first - 1 - distance;
    const before = at >= site.leftBound - 0 ? word(site, at) : '';
    if (/^(?:relative|relatively)$/.test(before)) return 'relative';
    if (/^(?:absolute|absolutely)$/.test(before)) return 'absolute';
    if (before === '.' || before === ';') break;
  }
  return undefined;
}
