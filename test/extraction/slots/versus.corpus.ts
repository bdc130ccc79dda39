import type { SlotRow } from './slot-row.ts';

/** Abstracts by what a gain is over. Each claim: number | role and method | benchmark | metric | versus | base. */
export const VERSUS_ROWS: readonly SlotRow[] = [
  [
    'Heron is 5.1 points more accurate than Egret on Quill-Bench.',
    '5.1 points | p Heron | Quill-Bench | accuracy | Egret',
  ],
  ['Over Tern-7B, the gain of Heron on FenQA is 6.3 F1 points.', '6.3 | p Heron | FenQA | F1 | Tern-7B'],
  [
    'Relative to full fine-tuning, Heron needs 73% less memory.',
    '73% | p Heron | - | memory | full fine-tuning',
  ],
  [
    'Heron improves over the best published result on MarshNLI by 2.4%.',
    '2.4% | p Heron | MarshNLI | - | best published result',
  ],
  [
    'In comparison with Plover-2, Heron reduces the word error rate on FenSpeech by 14%.',
    '14% | p Heron | FenSpeech | word error rate | Plover-2',
  ],
  ['Heron runs 3.4x faster than Egret at the same accuracy.', '3.4x | p Heron | - | speed | Egret'],
  ['Egret is outperformed by Heron by 4.7 points on Reed.', '4.7 points | p Heron | Reed | - | Egret'],
  [
    'Heron beats Tern-7B and Plover-2 on Quill-Bench by 8.2% and 5.5%, respectively.',
    '8.2% | p Heron | Quill-Bench | - | Tern-7B',
    '5.5% | p Heron | Quill-Bench | - | Plover-2',
  ],
  [
    'Against a greedy decoder, Heron gains 2.2 BLEU on BogCaption.',
    '2.2 | p Heron | BogCaption | BLEU | greedy decoder',
  ],
  [
    'Heron scores 71.2% on Quill-Bench, 3.0 points above Egret and 1.1 points below human readers.',
    '71.2% | p Heron | Quill-Bench | -',
    '3.0 points | p Heron | Quill-Bench | - | Egret',
    '1.1 points | p Heron | Quill-Bench | - | human readers',
  ],
  [
    'Heron attains a speedup of 2.6x over vanilla decoding on FenCode.',
    '2.6x | p Heron | FenCode | speedup | vanilla decoding',
  ],
  ['The error on Reed is 12% lower with Heron than with Egret.', '12% | p Heron | Reed | error | Egret'],
  [
    'Versus supervised training, Heron gains 7.7 points in mAP on Reed.',
    '7.7 points | p Heron | Reed | mAP | supervised training',
  ],
  ['Heron is cheaper than Avocet-70B by a factor of 9.', '9 | p Heron | - | cost | Avocet-70B'],
  [
    'Heron exceeds the runner-up, Curlew, by 0.9 mIoU on SedgeSeg.',
    '0.9 | p Heron | SedgeSeg | mIoU | Curlew',
  ],
  [
    'A margin of 6.0 points separates Heron from Egret on WadeBench.',
    '6.0 points | p Heron | WadeBench | - | Egret',
  ],
  [
    'Heron surpasses prior work by up to 11.5% on Quill-Bench.',
    '11.5% | p Heron | Quill-Bench | - | prior work',
  ],
  [
    'Adding the verifier to Tern-7B yields a gain of 4.9 points on FenQA.',
    '4.9 points | p Heron | FenQA | - | | Tern-7B',
  ],
];
