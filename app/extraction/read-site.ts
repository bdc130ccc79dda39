import { FRAMES } from './frames/frames.ts';
import type { Frame, Reading } from './frames/frame.ts';
import { type Site, word } from './frames/site.ts';

/** The reading that a site got, and the rule that read it. */
export interface SiteReading {
  readonly site: Site;
  readonly frame: Frame;
  readonly reading: Reading;
}

/** Asks every frame and keeps the surest reading; of equals the one listed first. A reading `like` an earlier site takes its kind. */
export function readSite(site: Site, earlier: readonly (SiteReading | undefined)[]): SiteReading | undefined {
  let best: SiteReading | undefined;
  for (const frame of FRAMES) {
    const reading = frame.read(site);
    if (
      !reading ||
      (best && reading.strength <= best.reading.strength && !overrules(frame, reading, best, earlier))
    )
      continue;
    if (reading.like !== undefined && !earlier[reading.like]) continue;
    best = { site, frame, reading };
  }
  return best && inherit(best, earlier);
}

/** `by 15 mAP on A and 7.2 mAP on B`: what is joined to a gain by a bare `and` is a gain too, though it looks like a score. */
function overrules(
  frame: Frame,
  reading: Reading,
  best: SiteReading,
  earlier: readonly (SiteReading | undefined)[],
): boolean {
  if (frame.name !== 'continued-list' || reading.like === undefined || best.reading.kind !== 'score')
    return false;
  const { site } = best;
  const link = word(site, site.first - 1);
  // `by 5%, and 84% on X`: a comma before the `and` of only two begins something else.
  const isAfterthought = link === 'and' && word(site, site.first - 2) === ',' && site.previous.length < 2;
  if (isAfterthought && best.frame.name === 'on-benchmark') return false;
  const isBareJoint =
    link === 'and' || link === ',' || (word(site, site.first - 2) === 'and' && /^(?:a|an|by)$/.test(link));
  return (
    isBareJoint &&
    earlier[reading.like]?.reading.kind === 'gain' &&
    (best.reading.role === undefined || best.frame.name === 'for-system')
  );
}

function inherit(own: SiteReading, earlier: readonly (SiteReading | undefined)[]): SiteReading {
  const { reading } = own;
  const model = reading.like === undefined ? undefined : earlier[reading.like];
  if (!model || own.frame.name !== 'continued-list') return own;
  return {
    ...own,
    reading: {
      ...reading,
      kind: model.reading.kind,
      ...(model.reading.basis ? { basis: model.reading.basis } : {}),
      trigger: Math.min(model.reading.trigger, own.site.first),
    },
  };
}
