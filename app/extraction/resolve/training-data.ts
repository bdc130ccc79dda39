import { type Site, word } from '../frames/site.ts';
import type { Name } from '../names/name.ts';

/** `trained on X`, `fine-tuning with X`: what a system learned from, not what it was measured on. */
export function isTrainingData(site: Site, name: Name): boolean {
  if (namesWhatTrained(site, name)) return true;
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

/** `a supervised ImageNet ViT-B baseline`, `ImageNet-pretrained weights`: the name says what a system was made from. */
function namesWhatTrained(site: Site, name: Name): boolean {
  if (/^(?:supervised|pretrained|pre-trained|finetuned|fine-tuned)$/.test(word(site, name.first - 1)))
    return true;
  if (/^(?:pre-?train(?:ed|ing)|initiali[sz](?:ed|ation)|weights)$/.test(word(site, name.end))) return true;
  const system = site.names.find((n) => n.first === name.end && n.kind !== 'benchmark');
  return system !== undefined && /^(?:baseline|model|backbone|encoder)$/.test(word(site, system.end));
}
