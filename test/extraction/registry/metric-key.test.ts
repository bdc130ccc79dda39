import { describe, expect, it } from 'vitest';
import { findMetric, metricKey } from '#app/extraction/registry/registry.ts';

/** Keys with the spellings that must have them. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  accuracy: [
    'accuracy',
    'Accuracy',
    'ACC',
    'Acc.',
    'accuracies',
    'classification accuracy',
    'overall accuracy',
    'Overall classification accuracy',
    'average accuracy',
    'mean accuracy',
    'test accuracy',
    'zero-shot accuracy',
    '5-shot accuracy',
    'accuracy (%)',
    'accuracy (ACC)',
    'negligible accuracy',
    'an impressive accuracy',
    'in terms of accuracy',
    'state-of-the-art accuracy',
  ],
  'top-1-accuracy': [
    'top-1 accuracy',
    'Top-1',
    'top1 accuracy',
    'Top 1 Accuracy',
    'Acc@1',
    'average Top-1 accuracy',
  ],
  'top-5-accuracy': ['top-5 accuracy', 'Top-5', 'Acc@5'],
  'top-1-error': ['top-1 error', 'Top-1 error rate'],
  'accuracy-at-iou@25': ['Acc@0.25', 'accuracy@.25'],
  'balanced-accuracy': ['balanced accuracy', 'BACC', 'mean per-class accuracy', 'mAcc'],
  'exact-match': ['exact match', 'EM', 'exact-match accuracy', 'Exact Match (EM)'],
  f1: [
    'F1',
    'f1',
    'F1-score',
    'F1 score',
    'F1 scores',
    'F_1',
    '$F_1$',
    'F$_1$',
    '$\\text{F}_1$ score',
    'F-measure',
    'average F1',
    'F1score',
    'F-score',
  ],
  'macro-f1': [
    'macro F1',
    'Macro-F1',
    'macro-averaged F1',
    'macro averaged F1-score',
    'F1-macro',
    'F1 (macro)',
    'MacroF1',
    'mean macro-F1',
  ],
  'micro-f1': ['micro F1', 'micro-averaged F1 score', 'F1 micro'],
  'weighted-f1': ['weighted F1', 'weighted average F1-score', 'Weighted-F1'],
  'token-f1': ['token F1', 'token F1 score'],
  'f1@6': ['F1@6'],
  recall: ['recall', 'sensitivity', 'true positive rate', 'TPR', 'Recall', 'sensitivity (SEN)'],
  'recall@1': ['Recall@1', 'R@1', 'recall @ 1', 'recall at 1'],
  'recall@10': ['Recall@10', 'R@10', 'mean Recall@10'],
  'hits@3': ['Hits@3', 'Hit@3', 'Hit Rate@3', 'HR@3'],
  'precision@5': ['P@5', 'Precision@5', 'precision at 5'],
  'ndcg@10': ['nDCG@10', 'NDCG@10'],
  auc: [
    'AUC',
    'AUROC',
    'ROC-AUC',
    'AUC-ROC',
    'ROC AUC',
    'area under the ROC curve',
    'area under the curve (AUC)',
  ],
  auprc: ['AUPRC', 'PR-AUC', 'AUPR'],
  'fpr@95': ['FPR95', 'FPR@95', 'FPR@95TPR', 'FPR at 95 TPR'],
  map: ['mAP', 'mean average precision', 'MAP', 'mean Average Precision (mAP)', 'mAP score'],
  'map@50': ['mAP50', 'mAP@0.5', 'mAP@50', 'mAP@.5', 'mAP$_{50}$', 'mean average precision (mAP@50)'],
  'map@50-95': ['mAP@0.5:0.95', 'mAP50-95', 'mAP@[.5:.95]', 'mAP@50-95', 'mAP@[0.5:0.05:0.95]'],
  ap: ['AP', 'average precision'],
  'ap@50': ['AP50', 'AP@50', 'AP$_{50}$', 'AP_50'],
  'ap@75': ['AP75'],
  'mask-ap': ['mask AP', 'mask average precision'],
  miou: ['mIoU', 'mean IoU', 'mean intersection over union', 'average mIoU'],
  iou: ['IoU', 'intersection-over-union', 'Intersection over Union (IoU)', 'Jaccard index'],
  dice: [
    'Dice',
    'DSC',
    'Dice score',
    'dice coefficient',
    'Dice Similarity Coefficient (DSC)',
    'mean Dice',
    'mDice',
  ],
  'j-and-f': ['J&F', 'J & F', 'J and F'],
  hd95: ['HD95', 'HD_95', '95HD', '95th percentile Hausdorff Distance'],
  bleu: ['BLEU', 'BLEU score', 'SacreBLEU', 'BLEU scores'],
  'bleu-4': ['BLEU-4', 'BLEU4', 'B@4', 'BLEU (B-4)'],
  'bleu-1': ['BLEU-1'],
  'rouge-l': ['ROUGE-L', 'Rouge-L', 'ROUGE-L F1', 'RougeL'],
  'rouge-1': ['ROUGE-1', 'Rouge1'],
  wer: ['WER', 'word error rate', 'Word Error Rate (WER)', 'average word error rate', 'word error rates'],
  perplexity: ['perplexity', 'PPL', 'test perplexity'],
  'validation-perplexity': ['validation perplexity', 'validation PPL'],
  r2: ['R2', 'R^2', '$R^2$', 'R²', 'R-squared', 'coefficient of determination', 'R2 score'],
  rmse: ['RMSE', 'root mean square error', 'root-mean-squared error (RMSE)', 'RMSEs'],
  mae: ['MAE', 'mean absolute error', 'Mean Absolute Error (MAE)'],
  'spearman-correlation': [
    'Spearman correlation',
    "Spearman's rho",
    'Spearman ρ',
    'SRCC',
    'Spearman $\\rho$',
    'ρ',
  ],
  'cohens-kappa': ["Cohen's kappa", 'Cohen’s Kappa', 'κ', 'kappa score'],
  'pass@1': ['pass@1', 'Pass@1', 'pass@1 accuracy', 'pass@1 solve rate'],
  'pass-hat@4': ['pass^4', '$pass^4$'],
  'success-rate': ['success rate', 'SR', 'task success rate', 'Success Rates', 'average success rate'],
  'attack-success-rate': [
    'attack success rate',
    'ASR',
    'Attack Success Rate (ASR)',
    'jailbreak success rate',
  ],
  'win-rate': ['win rate', 'winrate', 'win-rate', 'average win rates'],
  'length-controlled-win-rate': ['length-controlled win rate', 'LC win rate', 'LCWR'],
  'inference-time': ['inference time', 'inference times'],
  'training-time': ['training time', 'wall-clock training time'],
  speed: ['speed', 'speedup', 'speed-up', 'acceleration'],
  'time-to-first-token': ['TTFT', 'time to first token', 'Time-to-First-Token (TTFT)', 'first-token latency'],
  'gpu-memory': ['GPU memory', 'VRAM', 'peak GPU memory usage'],
  parameters: ['parameters', 'number of parameters', 'params', 'parameter count'],
  'trainable-parameters': ['trainable parameters', 'tunable parameters'],
  flops: ['FLOPs', 'GFLOPs', 'floating-point operations'],
  performance: ['performance', 'average performance', 'overall performance'],
  // Composed with words that the registry does not know.
  'stance-detection-f1': ['stance detection F1', 'F1 (stance detection)'],
  'genus-accuracy': ['genus accuracy', 'accuracy (genus)', 'accuracy on genus'],
  'cross-site-accuracy': ['cross-site accuracy', 'average cross-site accuracy'],
  'expert-readers-agreement': ['agreement with expert readers'],
  'seg-f1': ['SegF1', 'Seg F1'],
  'precision-and-recall': ['precision and recall', 'Precision/Recall'],
  // Known to nobody: still one key for what is written alike.
  'planar-drift-quotient': [
    'planar drift quotient',
    'Planar Drift Quotients',
    'the average planar-drift quotient',
  ],
};

/** Pairs of which each is another number. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['top-1 accuracy', 'top-5 accuracy'],
  ['accuracy', 'top-1 accuracy'],
  ['macro F1', 'micro F1'],
  ['F1', 'macro F1'],
  ['AP', 'AP50'],
  ['AP', 'mAP'],
  ['IoU', 'mIoU'],
  ['mAP@0.5', 'mAP@0.75'],
  ['Recall@1', 'Recall@5'],
  ['Recall@1', 'R1@0.5'],
  ['recall', 'Recall@10'],
  ['win rate', 'length-controlled win rate'],
  ['BLEU', 'BLEU-4'],
  ['ROUGE-1', 'ROUGE-L'],
  ['pass@4', 'pass^4'],
  ['training accuracy', 'accuracy'],
  ['validation loss', 'training loss'],
  ['inference time', 'training time'],
  ['within-site accuracy', 'cross-site accuracy'],
  ['median rank', 'mean rank'],
  ['FID', 'rFID'],
  ['Hausdorff distance', 'HD95'],
  ['SI-SDR', 'SI-SDRi'],
  ['robust accuracy', 'accuracy'],
  ['parameters', 'trainable parameters'],
];

describe('metricKey', () => {
  it.each(Object.entries(SAME).flatMap(([key, spellings]) => spellings.map((text) => [text, key] as const)))(
    '%s → %s',
    (text, key) => {
      expect(metricKey(text)).toBe(key);
    },
  );

  it.each(DIFFERENT)('%s is not %s', (one, other) => {
    expect(metricKey(one)).not.toBe(metricKey(other));
  });

  it('knows the metric of a key again', () => {
    const lost = Object.entries(SAME)
      .filter(([, [first = '']]) => findMetric(first))
      .filter(([key]) => metricKey(key) !== key);
    expect(lost.map(([key]) => `${key} → ${metricKey(key)}`)).toEqual([]);
  });

  it('is empty only for texts without a word', () => {
    expect(['', ' ', '()', '$$', '—'].map(metricKey)).toEqual(['', '', '', '', '']);
    expect(metricKey('the')).toBe('the');
    expect(metricKey('准确率')).not.toBe('');
  });
});
