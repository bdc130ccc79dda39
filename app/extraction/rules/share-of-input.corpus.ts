import { corpus } from '../match/corpus.ts';

export const shareOfInputCorpus = corpus(
  [
    'It matches Tern with only «10%» of the training data.',
    'It does so using just «4%» of the parameters.',
    'It is as good with merely «1%» labeled samples.',
    'It keeps up while retaining «11.1%» of the visual tokens.',
    'It needs less than «5%» of the annotation budget.',
  ],
  ['It cuts cost by only «10%» of the budget.', 'It gains only «3%» on Quill.', 'We need only «12» samples.'],
);
