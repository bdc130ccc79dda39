import { FRAMES } from './frames/frames.ts';
import type { Frame, Reading } from './frames/frame.ts';
import type { Site } from './frames/site.ts';

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
    if (!reading || (best && reading.strength <= best.reading.strength)) continue;
    if (reading.like !== undefined && !earlier[reading.like]) continue;
    best = { site, frame, reading };
  }
  return best && inherit(best, earlier);
}

function inherit(own: SiteReading, earlier: readonly (SiteReading | undefined)[]): SiteReading {
  const { reading } = own;
  const model = reading.like === undefined ? undefined : earlier[reading.like];
  if (!model || own.frame.name !== 'continued-list') return own;
  return { ...own, reading: { ...reading, kind: model.reading.kind, ...(model.reading.basis ? { basis: model.reading.basis } : {}), trigger: Math.min(model.reading.trigger, own.site.first) } };
}
