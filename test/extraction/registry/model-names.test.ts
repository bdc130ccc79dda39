import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findBenchmark,
  isModelName,
  listBenchmarks,
  modelFamilyOf,
} from '#app/extraction/registry/registry.ts';

describe('modelFamilyOf', () => {
  it.each([
    ['GPT-4', 'GPT'],
    ['GPT-4o-mini', 'GPT'],
    ['gpt-oss-120b', 'GPT-OSS'],
    ['ChatGPT', 'GPT'],
    ['OpenAI o1', 'OpenAI o-series'],
    ['o3-mini', 'OpenAI o-series'],
    ['Claude 3.5 Sonnet', 'Claude'],
    ['Claude Opus 4.1', 'Claude'],
    ['Gemini Pro', 'Gemini'],
    ['Gemini 1.5 Flash', 'Gemini'],
    ['Gemma-2-9b-it', 'Gemma'],
    ['Llama 3.1 8B', 'Llama'],
    ['LLaMA-3-8B', 'Llama'],
    ['Meta-Llama-3-8B-Instruct', 'Llama'],
    ['Llama-3-8B-SimPO', 'Llama'],
    ['Qwen2.5-Math-7B-Instruct', 'Qwen'],
    ['Qwen3-30B-A3B', 'Qwen'],
    ['Phi-3-mini-4k-instruct', 'Phi'],
    ['Mistral 7B v0.2', 'Mistral'],
    ['Mixtral 8x7B', 'Mixtral'],
    ['DeepSeek-R1-Distill-Qwen-7B', 'DeepSeek'],
    ['Kimi K2', 'Kimi'],
    ['GLM-4.5', 'GLM'],
    ['LLaVA-1.5-7B', 'LLaVA'],
    ['InternVL2.5-78B', 'InternVL'],
    ['BERT-base', 'BERT'],
    ['RoBERTa-large', 'RoBERTa'],
    ['ViT-L/14@336px', 'ViT'],
    ['ResNet-50', 'ResNet'],
    ['YOLOv8', 'YOLO'],
    ['DINOv2', 'DINO'],
    ['Stable Diffusion v1.5', 'Stable Diffusion'],
    ['Whisper-large-v3', 'Whisper'],
    ['wav2vec 2.0', 'wav2vec'],
    ['Orca 2', 'Orca'],
    ['Yi-34B', 'Yi'],
    ['Alpaca', 'Alpaca'],
  ])('%s is of the family %s', (name, family) => {
    expect(modelFamilyOf(name)).toBe(family);
  });

  it.each([
    'AlpacaEval',
    'Alpaca Eval 2.0',
    'LLaVA-Bench',
    'CLIP score',
    'BERTScore',
    'GPT-4 score',
    'GPT-4-based',
    'BERT-based',
    'fine-tuned Llama',
    'Llamas',
    'Orca',
    'Falcon',
    'Seed',
    'Step',
    'Nova',
    'MATH-500',
    'GAIA',
    'our method',
    '',
  ])('%s is no model', (text) => {
    expect(isModelName(text)).toBe(false);
  });

  it('holds benchmarks and models apart', () => {
    const both = listBenchmarks().flatMap(({ name, aliases }) => [name, ...aliases].filter(isModelName));
    expect(both).toEqual([]);
    expect(findBenchmark('Llama-3-8B')).toBeUndefined();
  });

  it('never throws, and takes its time with no text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isModelName(text) === 'boolean'));
    const start = performance.now();
    for (const part of ['-', '7B-', 'Llama-', 'GPT-4 ', '1.', 'Qwen2.5-7B-a'])
      isModelName('Llama-3' + part.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
