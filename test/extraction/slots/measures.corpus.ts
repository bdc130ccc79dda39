import type { SlotRow } from './slot-row.ts';

/** Abstracts by what was measured. Each claim: number | role and method | benchmark | metric | versus | base. */
export const MEASURES_ROWS: readonly SlotRow[] = [
  [
    'Heron attains an F1 of 0.81 and an AUC of 0.93 on the Reed dataset.',
    '0.81 | p Heron | Reed | F1',
    '0.93 | p Heron | Reed | AUC',
  ],
  [
    'Precision and recall of Heron on Reed are 84.2% and 79.9%, respectively.',
    '84.2% | p Heron | Reed | Precision',
    '79.9% | p Heron | Reed | recall',
  ],
  [
    'Heron has a top-1/top-5 accuracy of 81.3%/95.4% on SedgeNet.',
    '81.3% | p Heron | SedgeNet | top-1 accuracy',
    '95.4% | p Heron | SedgeNet | top-5 accuracy',
  ],
  [
    'On Reed, Heron reaches 33.1/0.91 PSNR/SSIM.',
    '33.1 | p Heron | Reed | PSNR',
    '0.91 | p Heron | Reed | SSIM',
  ],
  [
    'The mean squared error of Heron on TideSeries is 0.021.',
    '0.021 | p Heron | TideSeries | mean squared error',
  ],
  [
    'Heron lowers the latency by 38% and the memory footprint by 22%.',
    '38% | p Heron | - | latency',
    '22% | p Heron | - | memory footprint',
  ],
  ['In terms of BLEU, Heron gains 1.8 points on BogCaption.', '1.8 points | p Heron | BogCaption | BLEU'],
  ['Heron runs at 41 FPS on a single card.', '41 FPS | p Heron | - | -'],
  ['Measured by exact match, Heron answers 46.5% of FenQA.', '46.5% | p Heron | FenQA | exact match'],
  [
    'Heron attains 46.5 EM and 58.2 F1 on FenQA.',
    '46.5 | p Heron | FenQA | EM',
    '58.2 | p Heron | FenQA | F1',
  ],
  [
    'The attack success rate of Heron is 92.0% on WadeSafe.',
    '92.0% | p Heron | WadeSafe | attack success rate',
  ],
  [
    'With an area under the curve of 0.88, Heron finds the sick birds of ReedMed.',
    '0.88 | p Heron | ReedMed | area under the curve',
  ],
  ['Heron yields a Dice score of 87.6% on SedgeSeg.', '87.6% | p Heron | SedgeSeg | Dice score'],
  [
    'Heron’s length-controlled win rate on PeatEval is 33.9%.',
    '33.9% | p Heron | PeatEval | length-controlled win rate',
  ],
  ['Its Spearman correlation with human scores is 0.71.', '0.71 | p Heron | - | Spearman correlation'],
  [
    'Heron reaches a macro-F1 of 66.4, an increase of 3.1 points, on MarshNLI.',
    '66.4 | p Heron | MarshNLI | macro-F1',
    '3.1 points | p Heron | MarshNLI | macro-F1',
  ],
  ['Cohen’s κ between Heron and the experts is 0.78.', '0.78 | p Heron | - | Cohen’s κ'],
  ['Training takes 60% less time with Heron.', '60% | p Heron | - | training time'],
  [
    'Heron detects 96.3% of the forged tickets at a false positive rate of 1.2%.',
    '96.3% | p Heron | - | -',
    '1.2% | p Heron | - | false positive rate',
  ],
  ['Recall@10 on FenIR improves by 5.6% with Heron.', '5.6% | p Heron | FenIR | Recall@10'],
];
