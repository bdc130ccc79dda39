/** Abstracts, and how their claims must read; undefined where no claim may be the paper’s own. */
export const OWNERS = [
  [
    'Heron improves AUC from 0.671 (frozen encoder) to 0.902.',
    ['0.671 score AUC @ null: frozen encoder', '0.902 score AUC @ null: Heron'],
  ],
  [
    'With an F1 score of 0.94 Heron beats the network that sees images (F1 score of 0.85).',
    ['0.94 score F1 @ null: Heron', '0.85 score F1 @ null: image-based network'],
  ],
  [
    'Heron improves the score from 0.262 with Tern-7B and 0.390 with Plover-2 to 0.503.',
    [
      '0.262 score null @ null: Tern-7B',
      '0.390 score null @ null: Plover-2',
      '0.503 score null @ null: Heron',
    ],
  ],
  [
    'Heron reaches an AUC of 0.85; for our baseline model the AUC is 0.66.',
    ['0.85 score AUC @ null: Heron', '0.66 score AUC @ null: baseline model'],
  ],
  [
    'Experiments demonstrate state-of-the-art performance, achieving an 11.3% improvement.',
    ['11.3% gain performance @ null: Heron'],
  ],
  [
    'Heron reaches 71.2% on the Quill benchmark, while OpenAI’s o1-preview reaches 69.0%.',
    ['71.2% score null @ Quill: Heron', '69.0% score null @ Quill: o1-preview'],
  ],
  [
    'Heron matches Tern-7B (69.0 vs. 69.8 F1).',
    ['69.0 score null @ null: Heron', '69.8 score F1 @ null: Tern-7B'],
  ],
  ['The strongest baseline degrades from 0.95 to 0.62 in recall.', undefined],
] as const;

/** Abstracts, the titles above them, what the paper’s method is called, and where its name is taken from. */
export const OWN_NAMES = [
  ['Our method reaches 71.2% on Quill-Bench.', 'Heron: Searching with a Verifier', 'Heron', 'of the title'],
  [
    'We propose Staged Wading Search (SWS). SWS reaches 71.2% on Quill-Bench.',
    'A Study',
    'SWS',
    'of an acronym',
  ],
  ['SWS reaches 71.2% on Quill-Bench.', 'Staged Wading Search: A Better Way', 'SWS', 'of the title’s head'],
  ['Our approach, Heron, reaches 71.2% on Quill-Bench.', 'A Study', 'Heron', 'beside “our method”'],
  [
    'In this work, a Wading Network (WadeNet) is proposed. Our approach reaches 71.2% on Quill-Bench.',
    'A Study',
    'WadeNet',
    'that is proposed',
  ],
] as const;

/** Abstracts, and whose number the first of each is. */
export const HOLDERS = [
  ['Existing agents reach only 41.0% on Quill-Bench.', 'Existing agents'],
  ['While tide models are fast, they reach only 41.0% on Quill-Bench.', 'tide models'],
  ['The gain is small, with Tern-7B reaching 41.0% on Quill-Bench.', 'Tern-7B'],
  ['The best rate of 41.0% on Quill-Bench was obtained by Tern-7B.', 'Tern-7B'],
  ['Experiments show that Heron reaches 41.0% on Quill-Bench.', 'Heron'],
  ['Combined with a cache, our agent attains 41.0% accuracy on Quill-Bench.', 'Heron'],
] as const;
