import { corpus } from '../match/corpus.ts';

export const citationCorpus = corpus(
  [
    'Earlier readers [«12»] were slower.',
    'See the studies [«3», «7»] on tides.',
    'It goes back to the first reader [«41»].',
    'Others [«3»; «9»] disagree.',
    'The data of [«5»] is used.',
    'Heron is ahead of Tern (71.2%, cf. Sec. «4.2»).',
    'The proof is that of Theorem «3.1», and Fig. «2» shows it.',
    'See Table «3» and § «5.1» for recall.',
  ],
  [
    'As the table shows, «4.2» points are gained.',
    'Each section gained «2» points.',
    'It scores 71% (with «12» shots).',
    'The interval is [«0.62», 0.71].',
    'It reads «12» pages.',
  ],
);
