import { findBenchmark, findMetric, isModelName } from '../registry/registry.ts';

const OPENING =
  /^(?:the|an?|its|our|leading|strong|powerful|recent|proprietary|baseline|base|vanilla|original)\s+/i;
const SORT = /\s+(?:baseline|model|method|approach|system|framework)$/i;
/** A capital behind the first letter, or letters and digits together: `o1`, `GPT-4o`, `RAG-Fusion`, `DoRA`. */
const NAME_SHAPE = /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9.+_/-]*$/;
const STRONG = /[A-Za-z].*[A-Z]|[A-Za-z].*\d|\d.*[A-Z]/;
const LONGEST = 4;
const QUANTITY = /^\d[\d.]*[A-Za-z]?$/;
/** Kinds of systems, which have the look of names. */
const KIND =
  /^(?:[A-Z]?LLMs?|[A-Z]{0,2}LMs?|CNNs?|RNNs?|GNNs?|DNNs?|MLPs?|GANs?|VAEs?|RAG|CoT|RL|SFT|SOTA|SoTA|AI|ML|NLP|GPU|CPU|PEFT|ViTs?|GPTs|OCR|TTS|ASR|VLAs?|IL|ICL|MPC|FL|MoE|NAS|PTQ|QAT|KV|BM|[A-Z]+s|.*-(?:based|only|like|style|shot|free|level|driven))$/;

/** The name in a phrase that is one named system and nothing else (`o1-preview`, `the GPT-4o baseline`), else undefined. */
export function findSystemName(phrase: string): string | undefined {
  const name = phrase.trim().replace(OPENING, '').replace(OPENING, '').replace(SORT, '');
  if (isModelName(name)) return name;
  const words = name.split(/\s+/);
  if (words.length > LONGEST || !words.every((word) => NAME_SHAPE.test(word))) return undefined;
  const hasStrongWord = words.some((word) => STRONG.test(word) && !KIND.test(word) && !QUANTITY.test(word));
  const isAllNamed = words.every((word) => /[A-Z0-9]/.test(word)) && !KIND.test(words.at(-1) as string);
  return hasStrongWord && isAllNamed && !findBenchmark(name) && !findMetric(name) ? name : undefined;
}
