/** Families of models, each with what the names of its members begin with. The first that fits counts. */
const FAMILIES: readonly [family: string, names: RegExp][] = [
  ['DeepSeek', /^deep ?seek/],
  ['Qwen', /^(?:qwen|qwq|qvq)/],
  ['Llama', /^(?:(?:meta|code|tiny|open) ?)?llama|^(?:vicuna|alpaca)\b/],
  ['GPT', /^(?:chat ?gpt|gpt|(?:openai )?o[134](?: |$)|davinci|codex)/],
  ['Claude', /^(?:anthropic )?claude/],
  ['Gemini', /^(?:google )?gemini/],
  ['Gemma', /^(?:google )?(?:code|pali)?gemma/],
  ['PaLM', /^(?:flan )?palm/],
  ['Mistral', /^(?:mistral|mixtral|ministral|magistral|codestral|pixtral|devstral)/],
  ['Phi', /^phi(?: ?\d|$)/],
  ['LLaVA', /^llava/],
  ['InternLM', /^intern(?:lm|vl)/],
  ['GLM', /^(?:chat)?glm/],
  ['Yi', /^yi(?: |$)/],
  ['Grok', /^grok/],
  ['Kimi', /^kimi/],
  ['T5', /^(?:flan |m|by|code)?t5(?: |$)/],
  ['BERT', /^(?:ro|de|al|distil|m|bio|sci|clinical|pubmed|cam|mo(?:dern)?)? ?bert(?:a|\b)/],
  ['CLIP', /^(?:open|eva|meta|long)? ?clip\b/],
  ['SAM', /^(?:sam ?\d?|segment anything)(?: |$)/],
  ['DINO', /^dino/],
  ['Swin', /^swin/],
  ['ViT', /^(?:vit|deit|beit)(?: |$)|^vision transformers?/],
  ['ConvNeXt', /^convnext/],
  ['ResNet', /^(?:wide )?(?:resnet|resnext|wrn)/],
  ['YOLO', /^yolo/],
  ['Whisper', /^whisper/],
  ['Stable Diffusion', /^(?:stable diffusion|sdxl|sd ?\d)/],
  ['FLUX', /^flux/],
  ['SiT', /^sit(?: |$)/],
  ['DiT', /^dit(?: |$)/],
];

/** The family of a model by its name: `Qwen2.5-Math-7B` is of Qwen. A name that no family has is one by its first word. */
export function toModelFamily(name: string): string {
  return findKnownFamily(name) ?? /^\p{L}+/u.exec(name.trim())?.[0] ?? name.trim();
}

/** The family of a name that is surely a model's; undefined for names that may be of anything else. */
export function findKnownFamily(name: string): string | undefined {
  const words = name
    .toLowerCase()
    .replaceAll(/[\s_/-]+/g, ' ')
    .trim();
  return FAMILIES.find(([, names]) => names.test(words))?.[0];
}
