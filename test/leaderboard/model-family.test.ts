import { expect, it } from 'vitest';
import { findKnownFamily, toModelFamily } from '#app/leaderboard/model-family.ts';

it.each([
  ['Qwen2.5-Math-7B', 'Qwen'],
  ['QwQ-32B', 'Qwen'],
  ['Meta-Llama-3-8B', 'Llama'],
  ['CodeLlama', 'Llama'],
  ['GPT-4o', 'GPT'],
  ['ChatGPT', 'GPT'],
  ['o1-preview', 'GPT'],
  ['Claude Sonnet 4.5', 'Claude'],
  ['Gemini 2.5 Pro', 'Gemini'],
  ['Mixtral-8x7B', 'Mistral'],
  ['DeepSeek-R1-Distill-Qwen-7B', 'DeepSeek'],
  ['ViT-B/16', 'ViT'],
  ['ResNet-50', 'ResNet'],
  ['WRN-28-10', 'ResNet'],
  ['RoBERTa-large', 'BERT'],
  ['Flan-T5', 'T5'],
  ['Phi-3', 'Phi'],
  ['Zamba2 7B', 'Zamba'],
  ['Heron-XL', 'Heron'],
])('%s is of the family %s', (name, family) => {
  expect(toModelFamily(name)).toBe(family);
});

it.each(['Samurai', 'Yield', 'GLAM', 'Phineas', 'o1ymp', 'VitaNet'])('%s is of no known family', (name) => {
  expect(findKnownFamily(name)).toBeUndefined();
});
