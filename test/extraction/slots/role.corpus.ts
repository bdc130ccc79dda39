import type { SlotRow } from './slot-row.ts';

/** Abstracts by who proposed what a number belongs to. Each claim: number | role and method | benchmark | metric | versus | base. */
export const ROLE_ROWS: readonly SlotRow[] = [
  [
    'We present Heron, a reader of tide tables. It attains 71.2% accuracy on Quill-Bench, where Tern-7B attains 65.0%.',
    '71.2% | p Heron | Quill-Bench | accuracy',
    '65.0% | c Tern-7B | Quill-Bench | accuracy',
  ],
  [
    'Tern-7B, which was the strongest reader so far, reaches 65.0% on Quill-Bench; ours reaches 71.2%.',
    '65.0% | c Tern-7B | Quill-Bench | -',
    '71.2% | p Heron | Quill-Bench | -',
  ],
  [
    'Without the verifier, the accuracy of Heron on Quill-Bench falls to 63.4%.',
    '63.4% | p Heron | Quill-Bench | accuracy',
  ],
  [
    'While the previous best model stops at 48.1 F1 on FenQA, Heron gets to 52.6 F1.',
    '48.1 | c previous best model | FenQA | F1',
    '52.6 | p Heron | FenQA | F1',
  ],
  [
    'Human experts score 94.0% on FenQA, and the best of the models that we test, Avocet-13B, scores 61.3%.',
    '94.0% | c Human experts | FenQA | -',
    '61.3% | c Avocet-13B | FenQA | -',
  ],
  [
    'We introduce MarshBench, a benchmark of 1,200 questions about wetlands. The best model, Tern-70B, answers only 34.5% of them correctly.',
    '34.5% | c Tern-70B | MarshBench | accuracy',
  ],
  [
    'The 62.8% pass@1 of Heron on FenCode compares with 58.0% for Plover-2.',
    '62.8% | p Heron | FenCode | pass@1',
    '58.0% | c Plover-2 | FenCode | pass@1',
  ],
  [
    'A plain fine-tuned Egret-Base reaches 80.2 BLEU on BogCaption, to which Heron adds another 2.1 BLEU.',
    '80.2 | c Egret-Base | BogCaption | BLEU',
    '2.1 | p Heron | BogCaption | BLEU',
  ],
  ['In a blind study, raters preferred Heron in 64% of the cases.', '64% | p Heron | - | preference'],
  [
    'Existing verifiers accept 41.3% of the wrong answers in FenQA; Heron accepts 9.8% of them.',
    '41.3% | c Existing verifiers | FenQA | -',
    '9.8% | p Heron | FenQA | -',
  ],
  [
    'It was Egret that came closest, with 69.9% accuracy on Quill-Bench against the 71.2% of Heron.',
    '69.9% | c Egret | Quill-Bench | accuracy',
    '71.2% | p Heron | Quill-Bench | accuracy',
  ],
  [
    'Our smallest reader, Heron-S, already obtains 66.0 mAP on the Reed dataset.',
    '66.0 | p Heron-S | Reed | mAP',
  ],
  [
    'Random guessing gives 25.0% on FenQA, Plover-2 gives 51.7%, and the proposed reader gives 58.9%.',
    '25.0% | c Random guessing | FenQA | -',
    '51.7% | c Plover-2 | FenQA | -',
    '58.9% | p Heron | FenQA | -',
  ],
  [
    'Neither Tern-7B (44.1%) nor Plover-2 (46.8%) comes near the 57.5% of Heron on MarshNLI.',
    '44.1% | c Tern-7B | MarshNLI | -',
    '46.8% | c Plover-2 | MarshNLI | -',
    '57.5% | p Heron | MarshNLI | -',
  ],
  [
    'Commercial assistants fail on 72% of the tasks in WadeBench, whereas Heron fails on 31%.',
    '72% | c Commercial assistants | WadeBench | -',
    '31% | p Heron | WadeBench | -',
  ],
  [
    'Replacing the verifier with majority voting lowers accuracy on Quill-Bench by 4.4 points.',
    '4.4 points | p Heron | Quill-Bench | accuracy',
  ],
];
