/** Words around a metric's name, by what they do to it; all in lower case. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Say that a number is a mean, as every number is. */
export const AVERAGING_WORDS = words('average averaged avg mean');

/** Say that nothing in particular is meant: no other metric with or without them. */
export const SUMMARY_WORDS = words(
  'overall total final test testing aggregate aggregated absolute task tasks obtained resulting reported corresponding respective',
);

/** Circumstances of the evaluation; a claim has other places for them. */
export const CONDITION_WORDS = words('shot shots way fold validated zeroshot fewshot oneshot');

/** How many of them: `few-shot`. */
export const CONDITION_COUNTS = words('zero one few many cross');

/** A metric's name may end in them without being another metric. */
export const NOISE_WORDS = words(
  'score value metric measure level result performance usage use consumption footprint requirement demand count',
);

/** Judge a number or set it against others. */
export const PRAISE_WORDS = words(`
  impressive remarkable outstanding excellent superior inferior competitive strong stronger strongest weak weaker high higher
  highest low lower lowest best better good great greater greatest poor poorer worse worst promising notable significant
  considerable substantial sota state-of-the-art near-perfect perfect additional measurable limited commendable similar
  comparable same equivalent identical record record-breaking leading top unprecedented exceptional solid decent respectable
  satisfactory sufficient adequate negligible minimal marginal slight small large larger big severe clear new novel current
  previous prior existing original proposed improved increased enhanced reduced decreased faster slower fewer less more
  smaller shorter longer cheaper second-lowest second-highest second-best stable reliable meaningful modest moderate mere
  nearly almost roughly approximately around about only up very highly extremely even just still also further significantly
  substantially consistently notably remarkably markedly dramatically considerably slightly marginally greatly much far
  unmatched winning maximal real-time corresponding respective achieved obtained reported best-in-class cutting-edge
`);

/** Whose number it is, where nobody is named. */
export const HOLDER_WORDS = words('baseline baselines model models system systems method methods');

/** Articles, possessives and the like. */
export const OPENING_WORDS = words(
  'the a an this that these those its their our his her each every all both any some no such own another other either',
);

/** Modifiers that make another number, with the form that stands in the key. */
export const VARIANT_WORDS: ReadonlyMap<string, string> = new Map([
  ['macro', 'macro'],
  ['macroaveraged', 'macro'],
  ['micro', 'micro'],
  ['microaveraged', 'micro'],
  ['weighted', 'weighted'],
  ['median', 'median'],
  ['max', 'max'],
  ['maximum', 'max'],
  ['peak', 'max'],
  ['min', 'min'],
  ['minimum', 'min'],
]);

/** What a system does. Where such a word stands for a metric, the performance at it is meant. */
export const ABILITY_WORDS = words(`
  detection recognition classification retrieval segmentation prediction reasoning understanding generation translation
  tracking localization localisation verification identification summarization captioning forecasting parsing grounding
  editing reconstruction estimation selection diagnosis planning navigation comprehension encoding tagging ranking matching
  extraction discovery judgment assessment evaluation synthesis adaptation transfer learning modeling modelling recommendation
  linking correction activation orthogonality assignment aggregation mining task
`);

/** Behind them stands what a metric is of. */
export const LINK_WORDS = words(`
  in on of for at with to by per under over below above around due inside outside across against from between within compared via during when where while
  that which who whose than without about after before using through toward towards as until versus vs into among attributable
`);

/** What was done with the things that a metric counts, when the count is of what was spent: `parameters updated`. */
export const SPENT_WORDS = words(
  'needed required used updated trained added processed seen attended generated contributed considered observed annotated',
);

/** What was true of some of the things that are counted: `claims confirmed`, `bugs found`. */
export const HELD_WORDS = words(`
  found improved confirmed identified affected changed switched discovered detected reconstructed labelled labeled structured
  handled enclosed uncovered exposed correctly correct intercepted offloaded explained retrieved supported fired triggered
  executed accepted rejected missed covered verified selected copied surpassed outperformed degraded reached satisfied proven
  compiled activated withstood underperform degrade reshaped favored favoured preferred rated approved
  outperforming failing beating matching recovering
`);

/** What can be counted; with what was true of it, it is a share of cases. */
export const COUNTED_WORDS = words(`
  cases tasks problems questions answers responses outputs samples images scenes models systems teams users participants patients
  papers reports claims features configurations settings scenarios datasets benchmarks instances items tokens layers neurons
  blocks steps trials runs traces bugs errors reviews decisions predictions judgments comparisons classifications recommendations
  expressions structures trajectories executions submissions solutions sentences entities associations episodes arguments genes
  proofs players experts annotators queries frames pages games environments patterns properties attributes plans tracks cells
  subtrajectories conflicts hypotheses examples actions facts interactions segments proposals heads variants kernels guesses
  documents formats templates concerns references chains components distortions primitives diseases values
`);

/** Verbs that a number stands with: what is on their other side is no part of a metric's name. */
export const VERB_WORDS = words(`
  achieve achieves achieving attain attains attaining reach reaches reaching obtain obtains obtaining yields yielding
  deliver delivers delivering demonstrate demonstrates demonstrating show shows showing exhibit exhibits exhibiting maintain
  maintains maintaining improve improves improving reduce reduces reducing boost boosts boosting increase increasing decrease
  decreasing raise raises raising lower lowers lowering enhance enhances enhancing outperform outperforms surpass surpasses
  exceed exceeds capture captures projects illustrate illustrates reveal reveals indicate indicates
  provide provides providing ensure ensures enable enables preserve preserves preserving retain retains retaining produce
  produces give gives is are was were be been being has have had can could may might will would does do did remains become
  becomes see sees observe observes recording impact impacts impacting affect affects compromise compromises compromising sacrifice
  sacrificing lift lifts lifting generates compare compares avoid avoids survives separates
`);

/** Changes: behind a metric's name they say what became of it. */
export const CHANGE_WORDS = words(`
  improvement improvements gain gains increase increases reduction reductions decrease decreases boost boosts enhancement
  enhancements uplift uplifts savings saving jump jumps advantage advantages
`);

/** Nouns whose plural only says that there are several numbers; that of others (tokens, steps) is their name. */
export const MEASURE_WORDS = words(`
  accuracy rate score error value precision recall ratio correlation coefficient distance similarity loss latency perplexity
  speed time performance reward f1 measure
`);

/** Begin what follows a metric's name and is no part of it. */
export const TAIL_WORDS = words(`
  on over across than compared when while using by from against respectively versus vs after before until as that which where
  who for at in within through via under without with
`);

/** Begin a phrase and no name. */
export const LEADING_WORDS = words(
  'in of with by at to on for and or while than points point percent percentage pp px db',
);

/** Metrics between two things: what stands behind `with` or `from` is part of them. */
export const RELATION_WORDS = words(
  'agreement correlation alignment overlap match similarity deviation distance divergence gap',
);

/** What a system still has of something. */
export const KEPT_WORDS = words('retained preserved maintained recovered retention');

/** Say nothing of what was measured. */
export const VAGUE_WORDS = words(`
  result results outcome outcomes margin margins approach approaches framework dataset datasets benchmark benchmarks level levels
  point points percent percentage number numbers value values average avg end-to-end comparative computational statistical
  statistically significance significant real world setting settings evaluation evaluations experiment experiments test tests
  training inference work works art task union pp rates metric metrics baseline state degree amount extent order orders magnitude
`);

/** What a system can do is no measure of it. */
export const TALENT_WORDS = words(`
  generalization generalisation reasoning ability abilities capability capabilities capacities skills understanding generation
  intelligence
`);

/** Whose level serves as the mark for others. */
export const MARK_WORDS = words('baseline previous prior existing original random chance chance-level');

/** End no name. */
export const OPEN_WORDS = words(
  'away off down out and or the a an of in on to with for by at from than while without its their',
);

/** Adverbs that belong to the verb before them: `strips away`. */
export const PARTICLE_WORDS = words('away off up down out');

/** What reports a number, and is none. */
export const SYSTEM_WORDS = words(`
  method methods model models approach approaches framework frameworks system systems dataset datasets benchmark benchmarks
  algorithm algorithms llm llms agent agents
`);

/** Numbers written in words. */
export const MAGNITUDE_WORDS = words(
  'hundred hundreds thousand thousands million millions billion billions trillion trillions',
);

/** What models and trainings have some number of, and words between the number and that. */
export const SIZE_WORDS = words(`
  parameter parameters param params token tokens layer layers example examples sample samples image images pair pairs step steps
  epoch epochs gpu gpus hours percent percentage points times task tasks language languages of
  trainable active total additional
`);

/** How finely numbers are kept: `half precision`. */
export const WIDTH_WORDS = words('single half double full low mixed');

export const WIDTH_NOUNS = words('precision quantization quantisation weight weights width integer integers');
