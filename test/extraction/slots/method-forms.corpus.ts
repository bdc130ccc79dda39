import type { SlotRow } from './slot-row.ts';

/** Abstracts by which system a number belongs to. Each claim: number | role and method | benchmark | metric | versus | base. */
export const METHOD_FORMS_ROWS: readonly SlotRow[] = [
  [
    'Egret, a retriever with two towers, attains 38.2 NDCG@10 on FenIR, and Heron attains 41.5.',
    '38.2 | c Egret | FenIR | NDCG@10',
    '41.5 | p Heron | FenIR | NDCG@10',
  ],
  [
    'On Quill-Bench, an accuracy of 71.2% is achieved by Heron and one of 68.3% by Egret.',
    '71.2% | p Heron | Quill-Bench | accuracy',
    '68.3% | c Egret | Quill-Bench | accuracy',
  ],
  [
    'The highest F1 on FenQA, 77.4, is that of Heron; Egret is next with 75.1.',
    '77.4 | p Heron | FenQA | F1',
    '75.1 | c Egret | FenQA | F1',
  ],
  [
    'Heron outperforms the baseline Egret by 3.2 points on Quill-Bench.',
    '3.2 points | p Heron | Quill-Bench | - | Egret',
  ],
  [
    'With Heron as its verifier, Tern-7B rises from 51.0% to 59.4% on FenQA.',
    '51.0% | c Tern-7B | FenQA | -',
    '59.4% | p Heron | FenQA | - | | Tern-7B',
  ],
  [
    'Applied to Avocet-13B, Heron improves pass@1 on FenCode from 30.2% to 37.9%.',
    '30.2% | c Avocet-13B | FenCode | pass@1',
    '37.9% | p Heron | FenCode | pass@1 | | Avocet-13B',
  ],
  [
    'Tern-7B, Plover-2 and Heron obtain 61.0%, 63.5% and 70.1% accuracy on Quill-Bench, respectively.',
    '61.0% | c Tern-7B | Quill-Bench | accuracy',
    '63.5% | c Plover-2 | Quill-Bench | accuracy',
    '70.1% | p Heron | Quill-Bench | accuracy',
  ],
  [
    'Heron solves 44.0% of the tasks of WadeBench, twice as many as Egret, which solves 22.1%.',
    '44.0% | p Heron | WadeBench | -',
    '22.1% | c Egret | WadeBench | -',
  ],
  [
    'Compared to Egret (70.3%), Heron is more accurate on Quill-Bench (74.8%).',
    '70.3% | c Egret | Quill-Bench | -',
    '74.8% | p Heron | Quill-Bench | -',
  ],
  [
    'Among the open models, Avocet-13B is the best with 49.2% on MarshNLI.',
    '49.2% | c Avocet-13B | MarshNLI | -',
  ],
  [
    'A version of Heron that sees no images obtains 52.7% accuracy on BogVQA.',
    '52.7% | p Heron | BogVQA | accuracy',
  ],
  ['When Plover-2 is used as the judge, Heron wins 61.8% of the comparisons.', '61.8% | p Heron | - | -'],
  [
    "Egret's recall on Reed is 81.2%, that of Heron 88.0%.",
    '81.2% | c Egret | Reed | recall',
    '88.0% | p Heron | Reed | recall',
  ],
  [
    'The same training brings Tern-7B to 66.1% and Tern-13B to 70.8% on Quill-Bench.',
    '66.1% | p Heron | Quill-Bench | - | | Tern-7B',
    '70.8% | p Heron | Quill-Bench | - | | Tern-13B',
  ],
  [
    'Scoring 83.3% on FenQA, Heron is the first reader to pass the 80.0% of human readers.',
    '83.3% | p Heron | FenQA | -',
    '80.0% | c human readers | FenQA | -',
  ],
  [
    'Plover-2, the model on which Heron is built, has a perplexity of 12.4 on FenText; Heron has one of 11.2.',
    '12.4 | c Plover-2 | FenText | perplexity',
    '11.2 | p Heron | FenText | perplexity',
  ],
  ['Heron cuts the error of Egret on Reed by 18%.', '18% | p Heron | Reed | error | Egret'],
  [
    'For Egret the success rate on WadeBench is 35.2%, for Heron it is 47.7%.',
    '35.2% | c Egret | WadeBench | success rate',
    '47.7% | p Heron | WadeBench | success rate',
  ],
  [
    'Three agents were tested on WadeBench: Egret (31.0%), Curlew (28.4%) and Heron (47.7%).',
    '31.0% | c Egret | WadeBench | -',
    '28.4% | c Curlew | WadeBench | -',
    '47.7% | p Heron | WadeBench | -',
  ],
  [
    'Heron with 7B parameters surpasses Avocet-70B by 1.9 points on FenQA.',
    '1.9 points | p Heron | FenQA | - | Avocet-70B',
  ],
];
