/** The words of a class: verbs stand for all their regular forms, other words for themselves. */
export interface ClassWords {
  readonly verbs?: string;
  readonly words?: string;
}

/** Which words belong to which class; a word may stand in several. */
export const CLASS_WORDS = {
  reach: {
    verbs: `
      achieve attain reach obtain score yield record report deliver exhibit demonstrate show produce maintain
      retain register post secure realize realise provide return approach perform peak earn claim garner solve
      recover tackle cover average suffer correlate remain total offer enable ensure preserve complete pass`,
    words: `
      get gets got getting gotten hit hits hitting is was are were has have had having stands stood set sets
      setting giving gives gave given leading leads resulting results arrive arriving arrives being kept keeps
      keep keeping equals equal equaling up-to totalling ranges ranging span spans spanning`,
  },
  improve: {
    verbs: `
      improve increase boost raise enhance elevate lift push advance strengthen rise jump climb double
      accelerate triple grow gain speed amplify augment upgrade expand optimize add`,
    words:
      'grew grown rose risen sped bring brings brought bringing take takes took taking move moves moved moving',
  },
  reduce: {
    verbs: `
      reduce decrease lower decline shrink save lessen degrade minimize minimise mitigate prune compress
      shorten slash alleviate suppress eliminate trim diminish halve curtail lag collapse plummet plunge trail
      miss deteriorate worsen drop cut remove`,
    words: 'cutting dropped dropping fall falls fell fallen falling shrank shrunk lost lose loses losing',
  },
  beat: {
    verbs: `
      outperform surpass exceed beat outdo overtake outstrip outrank outpace overperform underperform differ
      win`,
    words: 'tops topped topping bested beaten outdid outdone outran outperformance',
  },
  gainNoun: {
    words: `
      superiority improvement improvements gain gains increase increases boost boosts reduction reductions
      speedup speedups speed-up speed-ups acceleration accelerations decrease decreases drop drops increment
      increments uplift uplifts enhancement enhancements margin margins lift decline declines degradation
      degradations saving savings gap gaps jump jumps rise advantage advantages leap leaps lead difference
      differences delta slowdown loss cut improvment drop-off inflation overhead fall decrement decrements`,
  },
  comparative: {
    words: `
      higher lower better worse faster slower fewer less more greater larger smaller shorter longer cheaper
      stronger superior lighter quicker improved reduced increased decreased additional speedier weaker closer
      inferior deeper extra over-estimate worse-than`,
  },
  metric: {
    words: `
      ttft tpot time-to-first-token accuracy accuracies score scores rate rates f1 f1-score f1-scores f-score
      f-scores f-measure micro-f1 macro-f1 weighted-f1 f1s bleu sacrebleu rouge rouge-l rouge-1 rouge-2 meteor
      cider spice bertscore chrf chrf++ comet map ap ar ap50 ap75 apr miou iou giou dice dsc psnr ssim lpips
      fid fvd kid inception wer cer eer der mer mae rmse mse mape nmse nrmse smape mpjpe pa-mpjpe perplexity
      ppl ppls auc auroc auprc roc-auc auc-roc pr-auc aucroc aucpr precision recall sensitivity specificity
      error errors ndcg mrr hits correlation correlations pearson spearman kendall kappa qwk mcc ece brier nll
      likelihood reward return returns regret elo rating ratings win-rate winrate win-rates winrates success
      wins exact-match em top-1 top-5 rank-1 rank-5 rank-10 acc asr throughput latency runtime fps flops
      memory parameters params cost costs time speed r2 r^2 r-squared rsquared coefficient agreement
      similarity fidelity performance quality efficiency robustness consistency coverage diversity overlap
      distance loss pass ade fde epe mota hota idf1 amota nds pck pq clip-score clipscore vmaf pesq stoi
      si-sdr si-sdri sdr snr mos mushra gmv ctr auc-pr balanced f2 g-mean recall@k compliance faithfulness
      factuality groundedness helpfulness toxicity hallucination hallucinations violations utility safety
      usage consumption footprint bandwidth energy power ratio completion adherence correctness confidence
      uncertainty bits-per-byte bpb bpc bpp bd-rate entropy divergence variance bias likert index judgments
      judgements preference preferences detection retrieval generalization generalisation generation alignment
      reasoning abilities ability capability capabilities kl cosine tpr fpr fnr tnr fprr far frr npv ppv tpr@1
      mrr@10 leakage pass^k plcc srcc srocc krcc lcc psnr-b ms-ssim vif niqe brisque musiq speeds latencies`,
  },
  preposition: {
    words: `
      on in for of to from by at with against over across under than via between among within per into onto
      through without during after before upon towards toward as including using vs vs. v.s. versus despite
      beyond below above around near relative compared when`,
  },
  determiner: {
    words: 'the a an this that these those each every all both its their our his any some no another such',
  },
  conjunction: {
    words: 'and or & but as-well-as plus',
  },
  countNoun: {
    words: `
      tasks task datasets dataset benchmarks benchmark samples sample examples images image videos video
      languages language layers layer gpus gpu parameters models model questions question problems problem
      classes class categories category domains domain instances instance users user participants subjects
      patients documents papers sentences words tokens steps step epochs epoch iterations rounds agents agent
      frames points hours minutes days weeks months years annotations annotators experts scenarios scenario
      environments environment trials runs seeds features heads experiments methods baselines metrics settings
      types kinds stages stage phases levels dimensions dims nodes edges graphs pairs pair triples
      trajectories demonstrations episodes queries prompts responses candidates clients devices machines cores
      bits channels cameras views objects scenes clips utterances speakers conversations dialogues turns
      articles reviews tweets posts countries cities regions species cases studies records entries items files
      lines repositories projects functions programs tools apis attacks vulnerabilities hyperparameters
      variants configurations templates sets subsets groups clusters topics labels concepts entities relations
      relationships modules components blocks teachers students llms mllms vlms lvlms llm architectures
      backbones networks systems corpora sources respondents reports scans slices volumes genes cells proteins
      molecules compounds sequences reads games actions skills rooms sites hospitals centers institutions
      kilometers meters km m cm mm pixels px million billion thousand trillion hundred kb degrees modalities
      sensors attempts shots shot-way way ways folds times pages chapters books chunks passages facts claims
      events attributes aspects axes criteria principles insights findings contributions challenges
      limitations teams submissions people children adults men women workers nurses physicians radiologists
      clinicians judges evaluators raters reviewers humans authors streams exits dialects families tracks
      subtasks sub-tasks competitions editions sessions versions parts sections paths recordings songs
      melodies tables charts figures rules constraints rollouts generations trees leaves bins intervals bands
      wavelengths targets robots arms fingers joints`,
  },
  own: {
    words: 'our ours we it its proposed this these they their us',
  },
  other: {
    words: `
      baseline baselines existing previous prior standard traditional conventional vanilla competing
      competitors competitor counterpart counterparts alternatives alternative sota state-of-the-art
      state-of-art current leading best strongest strong recent earlier original naive random human humans
      experts expert majority off-the-shelf closed-source proprietary open-source commercial frontier
      zero-shot base initial untrained uniform default static worst-performing supervised-only supervised non-`,
  },
  benchmarkHead: {
    words: `
      benchmark benchmarks dataset datasets corpus corpora suite leaderboard challenge testbed testset
      test-set`,
  },
  propose: {
    verbs: `
      propose introduce present develop design release describe construct build create contribute offer
      establish devise formulate call name term dub denote curate`,
    words: 'built dubbed namely abbreviated coined',
  },
  contrast: {
    words: 'while whereas whilst although though however but yet compared',
  },
  systemNoun: {
    words: `
      method methods approach approaches framework frameworks model models system systems algorithm algorithms
      technique techniques architecture architectures network networks pipeline pipelines strategy strategies
      solution solutions scheme schemes module modules agent agents classifier classifiers detector detectors
      policy policies baseline baselines ensemble ensembles predictor predictors encoder encoders decoder
      decoders tokenizer tokenizers learner learners variant variants implementation mechanism paradigm
      procedure formulation attack attacks defense defenses planner planners retriever retrievers llm llms vlm
      vlms mllm mllms lvlm lvlms transformer transformers prompting training finetuning fine-tuning tool tools
      optimizer optimizers metric loss losses`,
  },
  auxiliary: {
    words:
      'is was are were be been being can could may might will would do does did has have had to also not',
  },
  filler: {
    words: `
      significantly substantially consistently notably remarkably only just even still further also overall
      on-average average averaged mean absolute relative relatively respectively impressive remarkable
      significant substantial notable considerable consistent competitive new state-of-the-art sota best
      highest lowest total up about around approximately nearly almost roughly over exceeding more than least
      most merely as high low much an a the strong outstanding excellent promising superior peak maximum
      minimum median maximal minimal final combined aggregate aggregated estimated typical`,
  },
  efficiency: {
    words: `
      time times memory latency runtime cost costs tokens token parameters params flops computation compute
      computations energy power usage consumption footprint storage overhead bandwidth inference training
      communication size complexity throughput speed fps steps iterations samples data queries calls vram gpu
      hours carbon emissions resources budget annotation annotations labels traffic delay bits rounds length`,
  },
  condition: {
    words: `
      with using under at given when only use uses used utilizing utilising leveraging requiring requires
      require without`,
  },
  relative: {
    words: 'that which who whose where',
  },
  pronoun: {
    words: 'we it they us',
  },
  degrade: {
    words: `
      degrade degrades degraded degrading drop drops dropped dropping decline declines declined deteriorates
      deteriorate underperform underperforms worsen worsens lag lags lagging falls fell fall`,
  },
  evaluation: {
    words: `
      evaluate evaluated evaluating evaluation evaluations evaluates test tested testing experiments
      experiment experimental experimentally validate validated validation benchmarked benchmarking results
      empirically assess assessed conducted`,
  },
} satisfies Record<string, ClassWords>;
