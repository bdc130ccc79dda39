import { corpus } from '../match/corpus.ts';

export const listMarkCorpus = corpus(
  [
    'We bring («1») a reader and («2») a judge.',
    'It «1») reads, «2») writes.',
    'Two things matter: («1») speed.',
    'Our gifts are («1») data («2») code.',
    'First, «3») it is small.',
  ],
  ['It is best on QUILL («7») of all.', 'It runs (on «12» cards) for days.', 'It is right («71%») on Quill.'],
);
