import type { DocumentView } from '../candidates/document-view.ts';
import { firedMasks } from '../match/fire.ts';
import type { NumberSite } from '../syntax/number-site.ts';

/** Why a number is no result, where a mask or a name says so. */
export function reasonAgainst(view: DocumentView, site: NumberSite): string | undefined {
  const name = view.nameAround(site.sentence, site.number);
  return firedMasks(site)[0]?.reason ?? (name && `part of the name ${name.text}`);
}
