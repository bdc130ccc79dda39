import type { SlotRow } from './slot-row.ts';

/** Abstracts by what a system is built on. Each claim: number | role and method | benchmark | metric | versus | base. */
export const BASE_ROWS: readonly SlotRow[] = [
  ['Built on Tern-7B, Heron attains 58.2% on FenQA.', '58.2% | p Heron | FenQA | - | | Tern-7B'],
  [
    'Heron lifts the accuracy of Avocet-13B on Quill-Bench by 7.0 points.',
    '7.0 points | p Heron | Quill-Bench | accuracy | | Avocet-13B',
  ],
  [
    'With Qwen2.5-7B as the backbone, Heron obtains 63.1% on Quill-Bench; with Llama-3-8B it obtains 60.4%.',
    '63.1% | p Heron | Quill-Bench | - | | Qwen2.5-7B',
    '60.4% | p Heron | Quill-Bench | - | | Llama-3-8B',
  ],
  [
    'Heron, fine-tuned from Qwen2.5-7B, reaches a pass@1 of 45.5% on FenCode.',
    '45.5% | p Heron | FenCode | pass@1 | | Qwen2.5-7B',
  ],
  [
    'Trained with Heron, Llama-3-8B improves by 9.3% on MarshNLI.',
    '9.3% | p Heron | MarshNLI | - | | Llama-3-8B',
  ],
  [
    'On Qwen2.5-7B and Llama-3-8B, Heron saves 41% and 37% of the memory.',
    '41% | p Heron | - | memory | | Qwen2.5-7B',
    '37% | p Heron | - | memory | | Llama-3-8B',
  ],
  ['Heron accelerates Llama-3-8B by 2.9x without a loss.', '2.9x | p Heron | - | speed | | Llama-3-8B'],
  [
    'Using Mistral-7B as the policy, Heron attains a success rate of 51.6% on WadeBench.',
    '51.6% | p Heron | WadeBench | success rate | | Mistral-7B',
  ],
  [
    'The accuracy of Qwen2.5-7B on FenQA grows from 48.0% to 55.5% with Heron.',
    '48.0% | c Qwen2.5-7B | FenQA | accuracy',
    '55.5% | p Heron | FenQA | accuracy | | Qwen2.5-7B',
  ],
  [
    'Heron-8B, which starts from Llama-3-8B, scores 67.3 on PeatEval.',
    '67.3 | p Heron-8B | PeatEval | - | | Llama-3-8B',
  ],
  [
    'Instantiated with Mistral-7B, our verifier catches 88.1% of the errors in FenQA.',
    '88.1% | p Heron | FenQA | - | | Mistral-7B',
  ],
  [
    'Quantized to 4 bits by Heron, Llama-3-8B loses only 0.6 points on MarshNLI.',
    '0.6 points | p Heron | MarshNLI | - | | Llama-3-8B',
  ],
];
