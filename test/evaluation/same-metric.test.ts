import { describe, expect, it } from 'vitest';
import { isSameMetric } from '#app/evaluation/same-metric.ts';

const isSame = (predicted: string | null, gold: string | null) =>
  isSameMetric({ metric: predicted }, { metric: gold });

describe('isSameMetric', () => {
  it.each([
    ['accuracy', 'Average Accuracies'],
    ['AUROC', 'area under the curve'],
    ['AUC', 'area under the ROC curve'],
    ['Dice score', 'DSC'],
    ['F1', 'macro F1 score'],
    ['top-1 accuracy', 'Top 1'],
    ['\\textbf{mIoU}', 'mean intersection over union'],
    ['mAP', 'mean average precision'],
    [null, null],
    ['anything', 'average score'],
  ])('takes %j for %j', (predicted, gold) => expect(isSame(predicted, gold)).toBe(true));

  it.each([
    ['accuracy', null],
    [null, 'accuracy'],
    ['score', 'accuracy'],
    ['F1', 'BLEU'],
    ['word error rate', 'character error rate'],
    ['R', 'ROUGE'],
  ])('does not take %j for %j', (predicted, gold) => expect(isSame(predicted, gold)).toBe(false));
});
