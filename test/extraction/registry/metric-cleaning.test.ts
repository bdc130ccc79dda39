import { describe, expect, it } from 'vitest';
import { cleanMetric } from '#app/extraction/registry/registry.ts';

describe('cleanMetric', () => {
  it.each([
    // Articles, judgements, degrees.
    ['an impressive mean average precision', 'mean average precision'],
    ['state-of-the-art top-1 accuracy', 'top-1 accuracy'],
    ['state-of-the-art performance', 'performance'],
    ['substantially lower FID', 'FID'],
    ['a remarkable accuracy', 'accuracy'],
    ['the highest macro F1', 'macro F1'],
    ['negligible accuracy', 'accuracy'],
    ['record-breaking FID', 'FID'],
    ['sufficient performance', 'performance'],
    ['near-perfect recall', 'recall'],
    ['significantly higher success rate', 'success rate'],
    ['much lower perplexity', 'perplexity'],
    ['clear average Dice', 'average Dice'],
    ['our best validation loss', 'validation loss'],
    ['its overall accuracy', 'overall accuracy'],
    ['20% fewer parameters', 'parameters'],
    ['3x faster inference time', 'inference time'],
    ['comparable PSNR', 'PSNR'],
    ['only modest zero-shot accuracy', 'zero-shot accuracy'],
    ['second-lowest cross-site accuracy', 'cross-site accuracy'],
    // Holders and names.
    ["the model's average accuracy", 'average accuracy'],
    ["Quill's success rate", 'success rate'],
    ['model accuracy', 'accuracy'],
    ['baseline accuracy', 'accuracy'],
    ['GSM8K accuracy', 'accuracy'],
    ['GPT-4o win rate', 'win rate'],
    ['Heron-7B hallucination rate', 'hallucination rate'],
    // The plural of several numbers.
    ['accuracies', 'accuracy'],
    ['task success rates', 'task success rate'],
    ['F1-scores', 'F1-score'],
    ['RMSEs', 'RMSE'],
    ['PSNRs', 'PSNR'],
    ['average word error rates', 'average word error rate'],
    ['latencies', 'latency'],
    ['accuracy rates', 'accuracy'],
    // What stands around the name in its clause.
    ['in terms of macro F1', 'macro F1'],
    ['gains of two points in terms of accuracy', 'accuracy'],
    ['improvement in accuracy', 'accuracy'],
    ['a significant reduction in training time', 'training time'],
    ['drops in BLEU', 'BLEU'],
    ['the drills illustrate an average success rate', 'average success rate'],
    ['reaches an accuracy', 'accuracy'],
    ['Heron achieves an F1 score', 'F1 score'],
    ['high levels of inter-annotator agreement', 'inter-annotator agreement'],
    ['metrics such as LPIPS', 'LPIPS'],
    ['accuracy on unseen sites', 'accuracy'],
    ['accuracy of 85%', 'accuracy'],
    ['accuracy improvement', 'accuracy'],
    ['memory reduction', 'memory'],
    ['latency while reading', 'latency'],
    ['PSNR across all scenes', 'PSNR'],
    ['effective rank strips away', 'effective rank'],
    ['“mean IoU”,', 'mean IoU'],
    ['5.2 points BLEU', 'BLEU'],
    // Kept as they are.
    ['length-controlled win rate', 'length-controlled win rate'],
    ['mean average precision (mAP)', 'mean average precision (mAP)'],
    ['area under the curve', 'area under the curve'],
    ['time to first token', 'time to first token'],
    ['agreement with expert readers', 'agreement with expert readers'],
    ['number of parameters', 'number of parameters'],
    ["Cohen's kappa", "Cohen's kappa"],
    ['relative error', 'relative error'],
    ['original accuracy retained', 'original accuracy retained'],
    ['share of drafts with an error', 'share of drafts with an error'],
    ['visual tokens', 'visual tokens'],
    ['GFLOPs', 'GFLOPs'],
    ['model size', 'model size'],
    ['AP$_{50:95}$', 'AP$_{50:95}$'],
    ['precision and recall', 'precision and recall'],
    ['Alder quotient', 'Alder quotient'],
    // Nothing is left.
    ['45M parameters', null],
    ['4-bit precision', null],
    ['baseline performance', null],
    ['generalization', null],
    ['spatial reasoning', null],
    ['Heron scores', null],
    ['significant improvements', null],
    ['the previous method', null],
    ['p', null],
    ['', null],
  ])('%s → %s', (text, expected) => {
    expect(cleanMetric(text)).toBe(expected);
  });

  it('changes nothing of its own result', () => {
    const results = ['the highest macro F1', 'GSM8K accuracies', 'improvement in accuracy'].map(cleanMetric);
    expect(results.map((text) => cleanMetric(text as string))).toEqual(results);
  });

  it('takes its time with no text', () => {
    const start = performance.now();
    for (const text of ['in terms of ', 'gains in ', 'a ', "'s ", '(', 'F1 '])
      cleanMetric(text.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
