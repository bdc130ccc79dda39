import { type Site, word } from '../frames/site.ts';
import type { Name } from '../names/name.ts';

/** `trained on X`, `fine-tuning with X`: what a system learned from, not what it was measured on. */
export function isTrainingData(site: Site, name: Name): boolean {
  let at = name.first - 1;
  while (
    at > site.sentence.first &&
    /^(?:the|our|only|on|with|using|from|a|of|full|entire|%|\d[\d.]*%?)$/.test(word(site, at))
  )
    at -= 1;
  const isLinked = at < name.first - 1;
  if (isLinked && /^(?:train|pretrain|pre-train|fine-tun|finetun|tun)/.test(word(site, at))) return true;
  return (
    isLinked && /^(?:train|fine-tun|finetun)/.test(word(site, at - 1)) && site.doc.own.benchmark !== null
  );
}
