/** The words that tell what a proper name stands for, each list under the name of what it says. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Behind a name they say that it is measured on: `the Quill corpus`. */
export const BENCHMARK_HEADS = words(`
  benchmark benchmarks dataset datasets corpus corpora leaderboard suite testbed test-set testset challenge collection
  track split splits subset environment environments task tasks sequence sequences competition dataset's`);

/** Those of them that speak of several: `benchmarks such as Quill`. */
export const PLURAL_BENCHMARK_HEADS: ReadonlySet<string> = new Set(
  [...BENCHMARK_HEADS].filter((word) => word.endsWith('s') || word === 'corpora'),
);

/** A name before one of these, with a number word in front, is a kind of benchmarks: `three QA datasets`. */
export const KINDS_OF_BENCHMARKS = words('benchmarks datasets tasks corpora suites');

/** The first word of two that say a name is measured on: `the Quill test set`. */
export const PART_OF_DATA = words('test validation evaluation public math');
/** The second word of those two. */
export const DATA_NOUNS = words('set sets split data suite problems');
/** Before a bracket they say that the name in it is measured on: `unseen data (Quill)`. */
export const PLACE_NOUNS = words('data dataset datasets set benchmark benchmarks corpus split');

/** Heads of what a paper brings to be measured on. */
export const BENCHMARK_NOUNS = words(`
  benchmark benchmarks dataset datasets corpus corpora testbed test-bed suite test-suite data-set leaderboard`);

/** How many, or which kind, of several things. */
export const SEVERAL = words(`
  two three four five six seven eight nine ten several multiple various many existing diverse popular most all
  different other numerous`);

/** Behind a name they say that it qualifies a thing that is no benchmark: `on ROV platforms`. */
export const QUALIFIED_THINGS = words(`
  platform platforms device devices hardware gpu gpus cpu cpus model models llm llms vlm vlms translation translations
  coding system systems machine machines robot robots architecture architectures backbone backbones agent agents
  feature features encoder encoders image images video videos scan scans user users speaker speakers patient patients
  language languages chip chips cluster clusters server servers board boards kernel kernels core cores`);

/** Before `on` they say that nothing is measured: `based on Quill`. */
export const UNMEASURED_ON = words(`
  based built build builds building rely relies relying focus focuses focused focusing depend depends depending impact
  effect effects influence work research light insight insights`);

/** May stand between `on` and a benchmark's name; so may adverbs in -ly. */
export const BETWEEN_ON_AND_NAME = words(
  'the challenging popular public standard both available large-scale real-world',
);

/** Open a list of examples: `benchmarks such as …`. */
export const LIST_OPENERS = words('including like namely e.g as : ( i.e');
/** May stand within such an opening. */
export const LIST_OPENER_PARTS = words('such e g i . ,');

/** Hardware is named as benchmarks are; a name that begins so is none. */
export const HARDWARE_BEGINNINGS: readonly string[] = [
  ...words(`
    nvidia rtx a100 h100 v100 h200 l40 a6000 jetson xeon intel amd raspberry m1 m2 macbook iphone fpga tpu geforce
    titan orin snapdragon pixel quest cuda`),
];

/** Joined to a name by a hyphen they make a description of it: `Quill-based`. */
export const DESCRIBING_ENDINGS = words(`
  based driven trained powered guided aware augmented enhanced tuned level style like inspired`);
/** The same where a name is brought in. */
export const DESCRIBING_PARTS = words('based driven level aware style guided like factored free');

/** Say that the next words are a name. */
export const NAMING_WORDS = words('called named termed dubbed namely coined denoted titled abbreviated');

/** Behind these words of a proposal stands what it is for or made of, and no longer what it is. */
export const PURPOSE_WORDS = words('for on using with in to from against between toward towards based of by');

/** Behind these a description of a name turns to what it was made with or is for. */
export const DESCRIPTION_ENDS = words('for to with using via by from trained on in .');

/** Data are built and collected; methods are proposed. */
export const COLLECTING_VERBS = words(`
  construct constructs constructed build builds built curate curates curated create creates created collect collects
  collected release releases released compile compiles compiled assemble assembles assembled annotate annotates
  annotated`);

/** Who proposes: the authors or their paper. */
export const AUTHOR_WORDS = words('we paper work study article our authors');

/** Behind these a title says what the work uses, no longer what it is. */
export const TITLE_MEANS = words('with via using through by from on in under');

/** Words that open a phrase and no name: `Beyond Accuracy: …`, `From A to B: …`. */
export const PHRASE_OPENERS = words(`
  beyond from toward towards when how why what is are can do does on in to rethinking learning`);

/** In a title's head they make a phrase of it and no name. */
export const PHRASE_WORDS = words('to is are can do does of for the a in');

/** Size and kind of a model, written behind its name in lower case too. */
export const MODEL_GRADES = words(
  'pro mini nano flash turbo large small base tiny lite instruct chat preview high',
);

/** Prefixes that qualify the name behind them: `the non-Lambertian Booster`. */
export const QUALIFYING_PREFIXES = words('non pre post multi cross sub far near in out mid low high');

/** Behind a number they say that it is a quantity and no version. */
export const QUANTITY_SIGNS = words('% → ± × percent points percentage x times pp to vs - –');
