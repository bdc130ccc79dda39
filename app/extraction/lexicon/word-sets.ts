/** A named list of words that patterns ask for. Adding a synonym is one word here. */
export interface WordSet {
  /** What a word of it is, for traces. */
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

function wordSet(name: string, ...lines: string[]): WordSet {
  return { name, words: new Set(lines.flatMap((line) => line.split(' '))) };
}

/** Joins sets under a new name. */
function union(name: string, ...sets: WordSet[]): WordSet {
  return { name, words: new Set(sets.flatMap((set) => [...set.words])) };
}

// Verbs

export const BEING = wordSet('a form of be', 'is was are were be being been');
const HAVING = wordSet('a form of have', 'has have had having');
/** In class `reach`, yet what stands behind them is a size or a setting as often as a level. */
export const LOOSE_REACH = union(
  'a verb that is too wide',
  BEING,
  HAVING,
  wordSet(
    '',
    'set sets setting span spans spanning cover covers covered covering report reports reported total',
  ),
);
export const CHANGING_OTHERWISE = wordSet(
  'a verb of change that governs other things than sizes',
  'take takes took taking bring brings move moves run runs up miss misses missed missing speed speeds',
  'add adds added adding fall falls fell eliminate eliminates eliminating remove removes removed',
);
export const DOING_WELL = wordSet(
  'a verb of doing well or badly in a case',
  'solve solves solved solving tackle tackles tackled generate generates generated cover covers covered covering',
  'detect detects detected detecting identify identifies identified identifying recover recovers recovered recovering',
  'correct corrects corrected correctly answer answers answered answering outperform outperforms outperformed',
  'outperforming complete completes completed completing fix fixes fixed fixing repair repairs repaired resolve',
  'resolves resolved resolving pass passes passed passing succeed succeeds succeeded succeeding win wins won winning',
  'prefer prefers preferred preferring classify classifies classified classifying predict predicts predicted',
  'predicting handle handles handled recognize recognizes recognized achieves achieve achieved achieving prove proves',
  'proved proven proving surpass surpasses surpassed surpassing beat beats beating match matches matched matching',
  'retrieve retrieves retrieved localize localizes localized capture captures captured capturing find finds found',
  'block blocks blocked blocking prevent prevents prevented preventing defend reject rejects rejected rejecting refuse',
  'refuses refused refusing choose chooses chose chosen select selects selected favor favors favored judge judged rank',
  'ranks ranked fail fails failed failing hallucinate hallucinates agree agrees agreed accept accepts accepted accepting',
  'rated improve improves improved improving increase increases change changes changed err preserve preserves preserved',
  'satisfy satisfies satisfied meet meets met comply complies violate violates violated produce produces produced',
  'provide provides reach reaches reached clear clears deliver delivers execute executes executed follow follows',
  'followed miss misses missed missing overlook overlooks eliminate eliminates eliminated catch catches caught',
  'catching flag flags flagged flagging remove removes removed reproduce reproduces reproduced explain explains',
);
export const REPEATING = wordSet(
  'a verb of doing again',
  'repeated repeat repeats run sampled executed conducted performed trained',
);
export const VARYING = wordSet(
  'a verb of varying',
  'vary varies varying varied span spans spanning sweep sweeping',
);
export const HOLDING_STEADY = wordSet(
  'a verb of staying at a level',
  'stands stand stood remains remain remaining stays stay stayed peaks peak peaking peaked plateaus plateau plateaued',
  'saturates saturate saturated',
);
export const REPORTED = wordSet('reported', 'achieved obtained reported reached attained scored');
export const NEEDING = wordSet(
  'what it takes',
  'needed required necessary time steps takes take need needs cost tokens samples epochs iterations queries data',
);
export const RESCALING = wordSet(
  'a verb of rescaling the input',
  'upsampled upsampling up-sampled up-sampling downsampled downsampling down-sampled down-sampling undersampled',
  'undersampling oversampled oversampling subsampled subsampling upscaled upscaling downscaled downscaling up-scaling',
);

// Links

export const VERSUS = wordSet('versus', 'vs vs. v.s v.s. versus against');
export const COMPARED = wordSet('compared', 'compared relative opposed comparison contrast');
export const CHOOSING_RANGE = wordSet(
  'a word that opens a range',
  'ranging range ranges ranged spanning varying',
);
export const BEYOND = wordSet('above or below', 'above below over beyond ahead behind');
export const BOUNDED = wordSet(
  'below or above',
  'below above over under exceeds exceeding than beyond exceed',
);
export const WHENEVER = wordSet('when', 'when if where whenever once until provided unless');
export const ALIKE = wordSet('the same', 'same equal identical fixed matched given comparable matching');
export const RELATIVELY = wordSet('relative or absolute', 'relative absolute relatively rel rel. abs');
export const SPREADING = wordSet(
  'across',
  'at across under over with when using from for in despite against',
);

// Nouns

export const RESULT_NOUN = wordSet(
  'results',
  'result results performance score scores level levels state-of-the-art sota benchmark benchmarks mark marks value',
  'values average averages record records',
);
export const STATISTIC = wordSet(
  'a statistic of agreement',
  'ρ κ τ α alpha kappa tau rho r r^2 r2 r² pearson spearman kendall',
);
/** Nouns whose value is chosen and no outcome. */
export const CHOSEN = wordSet(
  'a noun whose value is chosen',
  'rate rates ratio ratios budget budgets threshold thresholds factor factors size sizes length lengths number numbers',
  'temperature probability level levels depth width order range total set collection corpus pool group sample cohort',
  'subset degree resolution dimension window step horizon margin proportion fraction percentage share portion',
  'confidence speed frequency angle distance radius weight',
);
export const MATERIAL = wordSet(
  'what is put in',
  'samples data label labels annotations queries steps iterations bits',
);
export const INPUT_SHARE = wordSet(
  'what is put in',
  'data label labels samples sample parameters params tokens annotations annotation examples training labeled labelled',
  'annotated patches pixels weights images instances points nodes edges layers heads channels clients demonstrations',
  'budget compute supervision flops trainable real synthetic original queries frames cache users participants',
  'respondents dataset corpus',
);
export const WHOLE_THING = wordSet(
  'a whole',
  'dataset data corpus sample total tweets posts comments papers articles responses respondents cases questions',
  'population people patients users participants students women men adults world literature cohort studies records',
);
export const CONDITION_NOUN = wordSet(
  'the name of a condition',
  'sparsity noise dropout masking compression pruning missing quantile percentile threshold thresholds labeled labelled',
  'supervision budget overlap mask masked perturbation poisoning poisoned corruption occlusion significance learning',
  'probability tolerance confidence junk coverage packet missingness contamination malicious byzantine adversarial',
  'masking label-noise quantization participation',
);
export const CHOSEN_RATE = wordSet(
  'a rate that is chosen',
  'learning dropout sampling masking mutation crossover weight keep label frame refresh mask missing pruning',
  'sparsity downsampling duty',
);
export const RATE = wordSet('rate', 'rate rates decay');
export const CASE = wordSet(
  'a case that went well or not',
  'time times cases tasks problems questions instances examples samples trials games queries pairs episodes runs',
  'attempts slots prompts responses outputs errors bugs issues vulnerabilities tests datasets benchmarks scenarios',
  'settings environments attacks claims answers programs functions theorems inputs input human generations patients',
  'images objects organs categories labels sentences documents configurations combinations conditions comparisons',
  'metrics languages subjects domains subtasks cells clips videos violations failures defects anomalies participants',
  'users experiments models comparisons evaluations judgments judgements challenges events',
);
export const SIZE_NOUN = wordSet('a size', 'scale size number amount volume scope width depth');
export const OTHER_RESULT = wordSet(
  'another result',
  'ceiling baseline full original full-precision teacher variance improvement gain oracle achievable theoretical maximum',
);
export const NO_FACTOR = wordSet(
  'what a factor describes rather than reports',
  'super-resolution upsampling upscaling downsampling magnification zoom sr resolution cross-validation cv',
  'validation up-sampling objective optical digital per a each daily weekly longer-context downsampled subsampled',
);
export const AS_MUCH = wordSet(
  'as much',
  'many much fast large small long efficient likely high big quickly',
);
export const NUMBERED = wordSet(
  'a numbered thing',
  'figure fig table section sec eq equation theorem lemma algorithm appendix chapter step stage phase task track',
  'version v level grade type class layer round experiment exp rank ranks ranked ranking place top sub-task subtask',
  'part seed no release page python cuda layers day days week month epoch iteration tier category rank- turn scenario',
  'study case problem question example volume issue run axiom definition proposition corollary research',
);
export const MAGNITUDE = wordSet(
  'a magnitude',
  'million billion trillion thousand hundred hundreds k m b mln bn millions billions thousands',
);
export const MONTH = wordSet(
  'a month',
  'jan feb mar march apr jun jul aug sep sept oct nov dec january february april june july august september october november',
  'december',
);
export const INTERVAL = wordSet('an interval', 'ci cis c.i iqr interval intervals bootstrap');
export const CONFIDENCE = wordSet(
  'a confidence interval',
  'ci cis confidence credible c.i prediction credibility',
);
export const SPREAD = wordSet('a spread', 'std stdev s.d variance σ');
export const P_VALUE = wordSet('a p-value', 'p p-value p-values p_value pval q');
export const SYMBOL_SETTING = wordSet(
  'a symbol that is set',
  'iou eps epsilon seed lr batch threshold snr df beta lambda gamma sigma ∞ eta theta phi mu',
);
export const SETTING_NOUN = wordSet(
  'a setting',
  'temperature threshold thresholds epsilon ε size sizes width depth budget budgets window length lengths horizon',
  'context stride batch seed tolerance bandwidth dimension dimensions dimensionality resolution resolutions power',
  'frequency interval duration scale radius angle weight order rank degree voltage distance depth altitude lag',
);
export const RATING_SCALE = wordSet('a scale', 'scale likert rating ratings point-scale likert-scale');
export const BETWEEN_LINK = wordSet('between or from', 'between from ranging');
export const TRAINING_VERB = wordSet(
  'a verb of training',
  'trained training pretrained pre-trained pretraining fine-tuned finetuned tuned fine-tuning collected curated',
  'annotated labeled labelled sampled generated synthesized comprising comprises comprise contains contain containing',
  'consisting consists consist spanning spans includes include including totaling totalling built constructed',
);
export const PRECISION_WORD = wordSet('a precision', 'bit bits bit-width bitwidth bpw');
export const PREVALENCE_VERB = wordSet(
  'a verb of making up a share',
  'comprise comprises comprised constitute constitutes constituted account accounts accounted accounting represent',
  'represents represented make makes made contain contains contained',
);

export const EFFECT_SYMBOL = wordSet('a symbol of effect or agreement', 'a r r^2 r² d ρ κ τ δ α');
export const ONLY = wordSet(
  'only',
  'only just merely mere little than under about approximately roughly nearly around',
);
export const STATISTICS_LINK = wordSet('a word of an interval', 'of from to was is between and at');

export const RUNNING = wordSet(
  'a verb of running',
  'runs run running operates operating takes taking took processes achieves',
);
export const EXCEEDING = wordSet(
  'exceeds',
  'exceeds exceed exceeded exceeding surpasses surpassed surpassing above',
);
export const KEEPING = wordSet(
  'keeps',
  'retaining retain retains keeping keeps keep using uses utilizing utilizes',
);

export const HYPERPARAMETER = wordSet(
  'a hyperparameter',
  'dropout momentum lr temperature top-k top-p weight-decay learning-rate epsilon patience stride beam batch-size',
);

export const OPERATING_METRIC = wordSet(
  'a metric that sets an operating point',
  'fpr far tnr tpr fnr iou ious recall specificity sensitivity precision positive negative threshold thresholds',
);
export const SEEING = wordSet('a verb of seeing', 'see sees saw sampled curated approximately roughly');
export const HARDWARE_UNIT = wordSet(
  'a unit of hardware',
  'kg g mg kv mv v mah lb lbs oz rpm kw mpa kpa ghz mhz',
);
export const SIZE_OF_THING = wordSet(
  'a size of a thing',
  'length mass height weight diameter width radius thickness wavelength wide long tall thick resolution baseline',
);

export const LENGTH_UNIT = wordSet('a unit of length', 'mm cm m km nm μm meters pixels');
export const PIXELS = wordSet('pixels', 'px pixels');
export const DURATION = wordSet('a unit of time', 'hours minutes days seconds weeks months years');
