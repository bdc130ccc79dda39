import { corpus } from '../match/corpus.ts';

export const countCorpus = corpus(
  [
    'It is tested on «17» tasks.',
    'We compare «17» leading large language models.',
    'It covers «50» + tasks.',
    '«120» experienced game players took part.',
    'The judge reads «435» LLM-generated solutions.',
  ],
  [
    'It scores «34» BLEU on two sets.',
    'It is «3%» better on tasks.',
    'It reaches «71.2» on tasks.',
    'It gains «12» points.',
  ],
);
