import type { SlotRow } from './slot-row.ts';

/** Abstracts by where a number was measured. Each claim: number | role and method | benchmark | metric | versus | base. */
export const PLACES_ROWS: readonly SlotRow[] = [
  [
    'Heron attains 71.2% on Quill-Bench, 64.0% on FenQA and 58.3% on MarshNLI.',
    '71.2% | p Heron | Quill-Bench | -',
    '64.0% | p Heron | FenQA | -',
    '58.3% | p Heron | MarshNLI | -',
  ],
  [
    'On Quill-Bench and FenQA, Heron reaches 71.2% and 64.0%, respectively.',
    '71.2% | p Heron | Quill-Bench | -',
    '64.0% | p Heron | FenQA | -',
  ],
  [
    'Heron obtains 71.2% (Quill-Bench), 64.0% (FenQA) and 58.3% (MarshNLI).',
    '71.2% | p Heron | Quill-Bench | -',
    '64.0% | p Heron | FenQA | -',
    '58.3% | p Heron | MarshNLI | -',
  ],
  ['FenQA, a set of questions about marshes, is solved by Heron to 64.0%.', '64.0% | p Heron | FenQA | -'],
  [
    'In the zero-shot setting, Heron has an accuracy of 49.7% on MarshNLI.',
    '49.7% | p Heron | MarshNLI | accuracy',
  ],
  ['On FenQA, which asks about marshes, the F1 of Heron is 64.0.', '64.0 | p Heron | FenQA | F1'],
  [
    'Heron was trained on FenText and reaches 71.2% accuracy on Quill-Bench.',
    '71.2% | p Heron | Quill-Bench | accuracy',
  ],
  ['Averaged over Quill-Bench, FenQA and MarshNLI, Heron gains 4.1 points.', '4.1 points | p Heron | - | -'],
  [
    'We evaluate Heron on the FenSpeech corpus. The word error rate is 4.8%.',
    '4.8% | p Heron | FenSpeech | word error rate',
  ],
  [
    'Transferred from Quill-Bench to FenQA without any training, Heron keeps an accuracy of 60.1%.',
    '60.1% | p Heron | FenQA | accuracy',
  ],
  [
    'Heron leads on Quill-Bench with 71.2% and on FenQA with 64.0%.',
    '71.2% | p Heron | Quill-Bench | -',
    '64.0% | p Heron | FenQA | -',
  ],
  [
    'Accuracy rises from 50.1% to 57.0% on FenQA and from 61.3% to 66.6% on Quill-Bench with Heron.',
    '50.1% | c baseline | FenQA | accuracy',
    '57.0% | p Heron | FenQA | accuracy',
    '61.3% | c baseline | Quill-Bench | accuracy',
    '66.6% | p Heron | Quill-Bench | accuracy',
  ],
  ['For the test split of Sedge, Heron reports 44.4 mIoU.', '44.4 | p Heron | Sedge | mIoU'],
  [
    'It is on WadeBench that Heron helps most, with a success rate of 47.7%.',
    '47.7% | p Heron | WadeBench | success rate',
  ],
  [
    'Heron reaches 90.2% on FenQA-Easy but only 41.0% on FenQA-Hard.',
    '90.2% | p Heron | FenQA-Easy | -',
    '41.0% | p Heron | FenQA-Hard | -',
  ],
  [
    'Both FenQA (64.0%) and MarshNLI (58.3%) are led by Heron.',
    '64.0% | p Heron | FenQA | -',
    '58.3% | p Heron | MarshNLI | -',
  ],
  [
    'Heron obtains 51.2/48.0 F1 on FenQA 1.1/2.0.',
    '51.2 | p Heron | FenQA 1.1 | F1',
    '48.0 | p Heron | FenQA 2.0 | F1',
  ],
  [
    'At a resolution of 512, Heron attains an FID of 3.4 on the BogFaces dataset.',
    '3.4 | p Heron | BogFaces | FID',
  ],
  [
    'Results on the WadeBench environment show a success rate of 47.7% for Heron.',
    '47.7% | p Heron | WadeBench | success rate',
  ],
  [
    'Heron improves AP by 2.0 on SedgeDet and by 3.5 on ReedDet.',
    '2.0 | p Heron | SedgeDet | AP',
    '3.5 | p Heron | ReedDet | AP',
  ],
];
