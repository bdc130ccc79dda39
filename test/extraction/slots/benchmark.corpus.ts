/** Abstracts, and how their claims must read. */
export const PLACES = [
  [
    'Heron reaches 86.2% on the Quill benchmark and 96.7% across six datasets.',
    ['86.2% score null @ Quill: Heron', '96.7% score null @ null: Heron'],
  ],
  [
    'Heron beats others by 8.3 mIoU and 5.3 mIoU on Quill and Reed, respectively.',
    ['8.3 gain mIoU @ Quill: Heron', '5.3 gain mIoU @ Reed: Heron'],
  ],
  [
    'Heron yields gains of +3.6% AP and +4.2% recall on Quill and Reed, respectively.',
    ['+3.6% gain AP @ Quill: Heron', '+4.2% gain recall @ Reed: Heron'],
  ],
  ['Heron achieves 99.7% F1 on in-domain data (Quill).', ['99.7% score F1 @ Quill: Heron']],
  [
    'Heron reaches 91.0% accuracy, and a supervised ImageNet ViT-B baseline reaches 84.0%.',
    ['91.0% score accuracy @ null: Heron', '84.0% score accuracy @ null: ViT-B'],
  ],
] as const;

/** Abstracts, the benchmark of the last number of each, and what the row is about. */
export const WHERE_MEASURED = [
  [
    'We evaluate Heron on the Quill dataset. It attains 71.2% accuracy.',
    'Quill',
    'stands in the sentence before',
  ],
  [
    'On the Quill dataset, Heron is strong. In human evaluations, it attains a 71.2% win rate.',
    'null',
    'is not the one of a human study',
  ],
  [
    'Experiments on the Quill, Reed and Sedge datasets show that Heron improves recall by 71.2%.',
    'null',
    'is none of several',
  ],
  [
    'Trained on 40% of the Quill dataset, Heron attains 71.2% accuracy.',
    'null',
    'is not what was trained on',
  ],
  [
    'Across Tern-7B and Qwen2.5-7B, Heron improves accuracy by 71.2% on Qwen2.5-7B.',
    'null',
    'is not a model',
  ],
] as const;
