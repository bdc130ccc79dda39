import { corpus } from '../match/corpus.ts';

export const durationOfDataCorpus = corpus(
  [
    'It learns from «5,000 hours» of speech.',
    'The set holds «114 hours» of video.',
    'Only «10 minutes» of film are shown.',
    'It reads «3 years» of posts.',
    'We watched «12 days» of tides.',
  ],
  [
    'It takes «12 minutes» on one card.',
    'It reaches «3 hours» of uptime.',
    'It cuts the run by «2 hours» of work.',
  ],
);
