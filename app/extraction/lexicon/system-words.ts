/** The words that phrases for systems are made of, each list under the name of what it says. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Open a phrase that ends in a system's name: `the vanilla Tern-7B`. */
export const SYSTEM_OPENERS = words(
  'the a an its our leading strong powerful recent proprietary baseline base vanilla original',
);

/** Sorts of systems written with the capitals of a name; other than names in the letters of just this case. */
export const SYSTEM_SORTS = words(`
  CNN RNN GNN DNN MLP GAN VAE RAG CoT RL SFT SOTA SoTA AI ML NLP GPU CPU PEFT ViT ViTs OCR TTS ASR VLA IL ICL MPC FL MoE
  NAS PTQ QAT KV BM`);

/** Describe a system by whose it is or what it is to the work, and name none: `our full model`. */
export const WHOSE_SYSTEM = words(`
  our the this their its a an proposed new full final main own author authors baseline baselines base vanilla original`);

/** Nouns for a system, in the singular. */
export const SYSTEM_NOUNS = words(
  'method approach model system framework algorithm technique baseline pipeline work solution',
);
