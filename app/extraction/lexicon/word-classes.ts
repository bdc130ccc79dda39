/**
 * What a word does in a sentence that reports a number. A word may belong to several classes: the set is a bit mask.
 * Rules ask for classes, never for single words, so that a new synonym is one entry here.
 */
export const W = {
  /** achieve, reach, score: the number that follows is a level. */
  reach: 1 << 0,
  /** improve, increase, boost. */
  improve: 1 << 1,
  /** reduce, lower, cut. */
  reduce: 1 << 2,
  /** outperform, surpass, exceed. */
  beat: 1 << 3,
  /** improvement, gain, reduction, speedup: nouns that name a difference. */
  gainNoun: 1 << 4,
  /** higher, faster, fewer. */
  comparative: 1 << 5,
  /** accuracy, score, F1: heads of metric phrases. */
  metric: 1 << 6,
  preposition: 1 << 7,
  determiner: 1 << 8,
  conjunction: 1 << 9,
  /** tasks, samples, layers: what counts count. */
  countNoun: 1 << 10,
  /** our, we, proposed, it, this. */
  own: 1 << 11,
  /** baseline, existing, previous, standard: words of comparators. */
  other: 1 << 12,
  /** benchmark, dataset, corpus: heads of benchmark phrases. */
  benchmarkHead: 1 << 13,
  /** propose, introduce, present. */
  propose: 1 << 14,
  /** while, whereas, although: opens a contrasting clause. */
  contrast: 1 << 15,
  /** method, approach, framework, model. */
  systemNoun: 1 << 16,
  auxiliary: 1 << 17,
  /** Adverbs and adjectives that may stand between the parts of a frame. */
  filler: 1 << 18,
  /** time, memory, tokens, cost: metrics of which less is better, and of which a change is a result. */
  efficiency: 1 << 19,
  /** with, using, under, at: openers of conditions. */
  condition: 1 << 20,
  /** that, which, who. */
  relative: 1 << 21,
  pronoun: 1 << 22,
  /** differ, drop, degrade, vary: other verbs of change. */
  degrade: 1 << 23,
  /** evaluate, test, experiments: words that announce where the numbers come from. */
  evaluation: 1 << 24,
} as const;

const lexicon = new Map<string, number>();

function add(classes: number, words: string): void {
  for (const word of words.trim().split(/\s+/)) lexicon.set(word, (lexicon.get(word) ?? 0) | classes);
}

/** Adds the regular forms of verbs: achieve → achieves, achieved, achieving. */
function addVerbs(classes: number, words: string): void {
  for (const verb of words.trim().split(/\s+/)) {
    const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
    const third = /(?:s|x|sh|ch|o)$/.test(verb)
      ? `${verb}es`
      : verb.endsWith('y') && !/[aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : `${verb}s`;
    const past = verb.endsWith('y') && !/[aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
    add(classes, `${verb} ${third} ${past} ${stem}ing`);
  }
}

addVerbs(
  W.reach,
  'achieve attain reach obtain score yield record report deliver exhibit demonstrate show produce maintain retain register post secure realize realise provide return approach perform peak earn claim garner solve recover tackle cover average suffer correlate remain total offer enable ensure preserve complete pass',
);
add(
  W.reach,
  'get gets got getting gotten hit hits hitting reaching is was are were has have had having stands stood set sets setting giving gives gave given achieving leading leads resulting results arrive arriving arrives being kept keeps keep keeping equals equal equaling up-to totaling totalling ranges ranging span spans spanning',
);
addVerbs(
  W.improve,
  'improve increase boost raise enhance elevate lift push advance strengthen rise jump climb double accelerate triple grow gain speed amplify augment upgrade expand optimize add',
);
add(
  W.improve,
  'grew grown rose risen rising jumped speeding sped bring brings brought bringing take takes took taking move moves moved moving',
);
addVerbs(
  W.reduce,
  'reduce decrease lower decline shrink save lessen degrade minimize minimise mitigate prune compress shorten slash alleviate suppress eliminate trim diminish halve curtail lag collapse plummet plunge trail miss deteriorate worsen drop cut remove',
);
add(
  W.reduce,
  'cut cuts cutting dropped dropping fall falls fell fallen falling shrank shrunk dropping lost lose loses losing saving',
);
addVerbs(
  W.beat,
  'outperform surpass exceed beat outdo overtake outstrip outrank outpace overperform underperform differ win',
);
add(W.beat, 'tops topped topping bested beaten outdid outdone outran outperformance');
add(
  W.degrade,
  'degrade degrades degraded degrading drop drops dropped dropping decline declines declined deteriorates deteriorate underperform underperforms worsen worsens lag lags lagging falls fell fall',
);
add(
  W.gainNoun,
  'superiority improvement improvements gain gains increase increases boost boosts reduction reductions speedup speedups speed-up speed-ups acceleration accelerations decrease decreases drop drops increment increments uplift uplifts enhancement enhancements margin margins lift decline declines degradation degradations saving savings gap gaps jump jumps rise advantage advantages leap leaps lead difference differences delta slowdown loss cut improvment reduction drop-off inflation overhead fall decrement decrements',
);
add(
  W.comparative,
  'higher lower better worse faster slower fewer less more greater larger smaller shorter longer cheaper stronger superior lighter quicker improved reduced increased decreased additional speedier weaker closer inferior deeper extra over-estimate worse-than',
);
add(
  W.metric,
  'ttft tpot time-to-first-token accuracy accuracies score scores rate rates f1 f1-score f1-scores f-score f-scores f-measure micro-f1 macro-f1 weighted-f1 f1s bleu sacrebleu rouge rouge-l rouge-1 rouge-2 meteor cider spice bertscore chrf chrf++ comet map ap ar ap50 ap75 apr miou iou giou dice dsc psnr ssim lpips fid fvd kid inception wer cer eer der mer mae rmse mse mape nmse nrmse smape mpjpe pa-mpjpe perplexity ppl ppls auc auroc auprc roc-auc auc-roc pr-auc aucroc aucpr precision recall sensitivity specificity error errors ndcg mrr hits correlation correlations pearson spearman kendall kappa qwk mcc ece brier nll likelihood reward return returns regret elo rating ratings win-rate winrate win-rates winrates success wins exact-match em top-1 top-5 rank-1 rank-5 rank-10 acc asr throughput latency runtime fps flops memory parameters params cost costs time speed r2 r^2 r-squared rsquared coefficient agreement similarity fidelity performance quality efficiency robustness consistency coverage diversity overlap distance loss pass rates ade fde epe mota hota idf1 amota nds pck pq clip-score clipscore vmaf pesq stoi si-sdr si-sdri sdr snr mos mushra gmv ctr auc-pr balanced f2 g-mean recall@k compliance faithfulness factuality groundedness helpfulness toxicity hallucination hallucinations violations utility safety usage consumption footprint bandwidth energy power ratio completion adherence correctness confidence uncertainty bits-per-byte bpb bpc bpp bd-rate entropy divergence variance bias likert index judgments judgements preference preferences detection retrieval generalization generalisation generation alignment reasoning abilities ability capability capabilities kl cosine tpr fpr fnr tnr fprr far frr npv ppv tpr@1 mrr@10 leakage pass^k plcc srcc srocc krcc lcc psnr-b ms-ssim vif niqe brisque musiq speeds latencies',
);
add(
  W.efficiency,
  'time times memory latency runtime cost costs tokens token parameters params flops computation compute computations energy power usage consumption footprint storage overhead bandwidth inference training communication size complexity throughput speed fps steps iterations samples data queries calls vram gpu hours carbon emissions resources budget annotation annotations labels footprint traffic delay bits communication rounds length',
);
add(
  W.preposition,
  'on in for of to from by at with against over across over under than via between among within per into onto through without during after before upon towards toward as including using vs vs. v.s. versus despite beyond below above around near relative compared when',
);
add(
  W.determiner,
  'the a an this that these those each every all both its their our his any some no another such',
);
add(W.conjunction, 'and or & but as-well-as plus');
add(
  W.countNoun,
  'tasks task datasets dataset benchmarks benchmark samples sample examples images image videos video languages language layers layer gpus gpu parameters models model questions question problems problem classes class categories category domains domain instances instance users user participants subjects patients documents papers sentences words tokens steps step epochs epoch iterations rounds agents agent frames points hours minutes days weeks months years annotations annotators experts scenarios scenario environments environment environments trials runs seeds features heads experiments methods baselines methods metrics settings types kinds stages stage phases levels dimensions dims nodes edges graphs pairs pair triples trajectories demonstrations episodes queries prompts responses candidates clients devices machines cores bits channels cameras views objects scenes clips utterances speakers conversations dialogues turns articles reviews tweets posts countries cities regions species cases studies records entries items files lines repositories projects functions programs tools apis attacks vulnerabilities hyperparameters variants configurations templates sets subsets groups clusters topics labels concepts entities relations relationships modules components blocks teachers students llms mllms vlms lvlms llm architectures backbones networks systems systems datasets corpora sources participants respondents reports images scans slices volumes genes cells proteins molecules compounds sequences reads games actions skills rooms sites hospitals centers institutions kilometers meters km m cm mm pixels px million billion thousand trillion hundred kb degrees modalities sensors attempts shots shot-way way ways folds times pages chapters books chunks passages facts claims events attributes aspects axes criteria principles insights findings contributions challenges limitations teams submissions people children adults men women workers nurses physicians radiologists clinicians judges evaluators raters reviewers humans authors streams exits dialects families tracks subtasks sub-tasks competitions editions sessions versions parts sections chapters paths recordings songs melodies tables charts figures rules constraints templates queries rollouts generations trees leaves bins intervals bands wavelengths targets robots arms fingers joints',
);
add(W.own, 'our ours we it its proposed this these they their us');
add(W.pronoun, 'we it they us');
add(
  W.other,
  'baseline baselines existing previous prior standard traditional conventional vanilla competing competitors competitor counterpart counterparts alternatives alternative sota state-of-the-art state-of-art current leading best strongest strong recent earlier original naive random human humans experts expert majority off-the-shelf closed-source proprietary open-source commercial frontier zero-shot base initial untrained uniform default static worst-performing supervised-only supervised non-',
);
add(
  W.benchmarkHead,
  'benchmark benchmarks dataset datasets corpus corpora suite leaderboard challenge testbed testset test-set',
);
addVerbs(
  W.propose,
  'propose introduce present develop design release describe construct build create contribute offer establish devise formulate call name term dub denote curate',
);
add(W.propose, 'built named dubbed termed called namely abbreviated coined');
add(W.contrast, 'while whereas whilst although though however but yet compared');
add(
  W.systemNoun,
  'method methods approach approaches framework frameworks model models system systems algorithm algorithms technique techniques architecture architectures network networks pipeline pipelines strategy strategies solution solutions scheme schemes module modules agent agents classifier classifiers detector detectors policy policies baseline baselines ensemble ensembles predictor predictors encoder encoders decoder decoders tokenizer tokenizers learner learners variant variants implementation mechanism paradigm procedure formulation attack attacks defense defenses planner planners retriever retrievers llm llms vlm vlms mllm mllms lvlm lvlms transformer transformers prompting training finetuning fine-tuning tool tools optimizer optimizers metric loss losses',
);
add(
  W.auxiliary,
  'is was are were be been being can could may might will would do does did has have had to also not',
);
add(
  W.filler,
  'significantly substantially consistently notably remarkably only just even still further also overall on-average average averaged mean absolute relative relatively respectively impressive remarkable significant substantial notable considerable consistent competitive new state-of-the-art sota best highest lowest overall total up about around approximately nearly almost roughly over exceeding more than least most merely as high low much an a the strong outstanding excellent promising superior peak maximum minimum median maximal minimal final combined aggregate aggregated estimated typical',
);
add(
  W.condition,
  'with using under at given when only use uses used utilizing utilising leveraging requiring requires require without',
);
add(W.relative, 'that which who whose where');
add(
  W.evaluation,
  'evaluate evaluated evaluating evaluation evaluations evaluates test tested testing experiments experiment experimental experimentally validate validated validation benchmarked benchmarking results empirically assess assessed conducted tested',
);

/** The classes of a lower-cased word; 0 where it has none. */
export function wordClasses(lower: string): number {
  return lexicon.get(lower) ?? 0;
}
