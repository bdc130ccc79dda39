import { W } from '../lexicon/word-classes.ts';
import { is } from '../text/token.ts';
import { type Mask, type MaskContext, wordAt } from './mask.ts';

const MAGNITUDE = /^(?:million|billion|trillion|thousand|hundred|hundreds|k|m|b|mln|bn)$/;
const SHARE_OF =
  /^(?:data|labels?|samples?|parameters?|params|tokens?|annotations?|examples?|training|labeled|labelled|annotated|patches|pixels|weights|images|instances|points|nodes|edges|layers|heads|channels|clients|demonstrations|budget|compute|supervision|flops|trainable|real|synthetic|original|queries|frames|cache|users|participants|respondents)$/;
const WHOLE =
  /^(?:dataset|data|corpus|sample|total|tweets|posts|comments|papers|articles|responses|respondents|cases|questions)$/;
const CONDITION_NOUN =
  /^(?:sparsity|noise|dropout|masking|compression|pruning|missing|quantile|percentile|threshold|thresholds|labeled|labelled|supervision|budget|overlap|mask|masked|perturbation|poisoning|poisoned|corruption|occlusion|significance|learning|probability|tolerance|confidence|junk|coverage|packet)$/;

/** A number with a magnitude word is a size: `3.5 million parameters`. */
export const magnitudes: Mask = {
  name: 'magnitudes',
  reason(context) {
    const { mention } = context;
    if (mention.sign === '+') return undefined;
    if (mention.magnitude !== 1) return 'a size or count';
    if (mention.unit) return undefined;
    return MAGNITUDE.test(wordAt(context, mention.end)) ? 'a size or count' : undefined;
  },
};

/** `256 × 256`, `720x1280`, `24 × 24 patches`: both sides of a cross are numbers. */
export const resolutions: Mask = {
  name: 'resolutions',
  reason(context) {
    const { mention, tokens } = context;
    const isCross = (at: number) => /^[x×*^]$/.test(wordAt(context, at));
    if (isCross(mention.end) && tokens[mention.end + 1]?.kind === 'number') return 'a resolution or product';
    if (isCross(mention.first - 1) && tokens[mention.first - 2]?.kind === 'number')
      return 'a resolution or product';
    if (wordAt(context, mention.end) === '^' || wordAt(context, mention.first - 1) === '^') return 'a power';
    return undefined;
  },
};

/** A whole number without a unit before what it counts: `17 tasks`, `512 data points`, `3 NLP tasks`. */
export const counts: Mask = {
  name: 'counts',
  reason(context) {
    const { mention, tokens } = context;
    if (mention.unit && !mention.unit.startsWith('of ') && mention.unit !== 'points') return undefined;
    if (mention.total !== null || mention.sign === '+' || !Number.isInteger(mention.value)) return undefined;
    for (let i = mention.end; i < mention.end + 4 && i < context.sentence.end; i++) {
      const token = tokens[i];
      if (token?.kind !== 'word') return undefined;
      if (mention.unit === 'points')
        return wordAt(context, mention.end - 2) === 'data' ? 'a count' : undefined;
      if (is(token, W.metric) && !is(token, W.countNoun)) return undefined;
      if (is(token, W.countNoun) || /(?:LL|VL|SL|V)Ms$/.test(token.text)) return 'a count';
      if (is(token, W.preposition | W.conjunction | W.reach)) return undefined;
    }
    return undefined;
  },
};

/** `10% of the training data`, `using only 1% labeled samples`: what was put in, not what came out. */
export const shares: Mask = {
  name: 'shares',
  reason(context) {
    const { mention, tokens } = context;
    if (mention.unit !== '%' || mention.sign) return undefined;
    let at = mention.end;
    const isOf = wordAt(context, at) === 'of';
    if (isOf) at += 1;
    let noun = -1;
    for (let i = at; i < at + 5 && i < context.sentence.end; i++) {
      const word = wordAt(context, i);
      if (SHARE_OF.test(word)) noun = i;
      else if (
        noun !== -1 ||
        is(tokens[i], W.reach | W.gainNoun | W.comparative | W.improve | W.reduce | W.metric) ||
        tokens[i]?.kind !== 'word'
      )
        break;
    }
    if (noun === -1) return undefined;
    if (is(tokens[noun + 1], W.metric | W.gainNoun) || is(tokens[noun], W.gainNoun)) return undefined;
    for (let i = mention.first - 1; i > mention.first - 6 && i >= context.sentence.first; i--) {
      const word = wordAt(context, i);
      if (
        /^(?:with|using|use|uses|only|just|merely|given|under|at|on|from|than|requires?|requiring|utilizing|leveraging|train(?:ed|ing)?|introducing|comprising|modif(?:y|ies)|updating|updates|tuning|activating|retain(?:s|ing|ed)?|keep(?:s|ing)?)$/.test(
          word,
        )
      ) {
        return 'a share of what was used';
      }
      if (is(tokens[i], W.reduce | W.improve | W.beat) || word === 'by') return undefined;
    }
    return undefined;
  },
};

/** `jobs (25.3% of the dataset), rules (24.6%)`: where one bracket of a list says a share of the whole, all do. */
export const listedShares: Mask = {
  name: 'listed-shares',
  reason(context) {
    const { mention, tokens, sentence } = context;
    const isAlone = wordAt(context, mention.first - 1) === '(' && wordAt(context, mention.end) === ')';
    if (mention.unit !== '%' || mention.sign || !isAlone) return undefined;
    for (let i = mention.first - 2; i > sentence.first + 2; i--)
      if (tokens[i]?.lower === 'of' && tokens[i - 1]?.text === '%' && tokens[i - 3]?.text === '(')
        return WHOLE.test(wordAt(context, i + 2)) ? 'a share of a whole' : undefined;
    return undefined;
  },
};

/** `undersampled by a factor of 64`, `upscaling by 4x`: how the input was made. */
export const scalings: Mask = {
  name: 'scalings',
  reason(context) {
    const { mention } = context;
    for (let i = mention.first - 1; i > mention.first - 6; i--)
      if (/^(?:up-?|down-?|under-?|over-?|sub-?)(?:sampl|scal)(?:ed|ing)$/.test(wordAt(context, i)))
        return 'a scaling of the input';
    return undefined;
  },
};

/** `a learning rate of 0.001`, `dropout rate of 50%`: a rate that was chosen. */
export const chosenRates: Mask = {
  name: 'chosen-rates',
  reason(context) {
    let at = context.mention.first - 1;
    while (/^(?:of|=|at|is|to|was|:)$/.test(wordAt(context, at))) at -= 1;
    if (!/^(?:rates?|decay)$/.test(wordAt(context, at)) || at === context.mention.first - 1) return undefined;
    return /^(?:learning|dropout|sampling|masking|mutation|crossover|weight|keep|label)$/.test(
      wordAt(context, at - 1),
    )
      ? 'a rate that was chosen'
      : undefined;
  },
};

/** `under 40% noise`, `at 90% sparsity`, `a 5% significance level`. */
export const conditions: Mask = {
  name: 'conditions',
  reason(context) {
    const { mention } = context;
    if (mention.unit !== '%' && mention.unit !== 'x' && mention.unit !== null) return undefined;
    let end = mention.end;
    // `across 75%, 50%, and 25% coverage`: the noun stands behind the last of a list.
    while (end < mention.end + 8 && /^(?:,|and|%|\d[\d.%]*)$/.test(wordAt(context, end))) end += 1;
    const next = wordAt(context, end);
    const isCoverage = next === 'coverage';
    const isCondition = CONDITION_NOUN.test(next) || CONDITION_NOUN.test(wordAt(context, end + 1));
    if (isCoverage && !listOpener(context, /^(?:at|across|under)$/)) return undefined;
    for (let i = mention.first - 1; isCondition && i > mention.first - 5; i--) {
      if (
        /^(?:at|under|with|when|using|across|a|of|from)$/.test(wordAt(context, i)) &&
        wordAt(context, i) !== 'of'
      ) {
        return `a condition (${next})`;
      }
    }
    return undefined;
  },
};

/** `when the error rate is below 20%`, `where accuracy exceeds 90%`: the range in which something else holds. */
export const bounds: Mask = {
  name: 'bounds',
  reason(context) {
    const { mention, tokens } = context;
    if (!/^(?:below|above|over|under|exceeds?|exceeding|than)$/.test(wordAt(context, mention.first - 1)))
      return undefined;
    for (let i = mention.first - 2; i > mention.first - 10 && i >= context.sentence.first; i--) {
      if (tokens[i]?.kind === 'mark') return undefined;
      if (/^(?:when|if|where|whenever|once|until|provided)$/.test(wordAt(context, i)))
        return 'the range in which something holds';
    }
    return undefined;
  },
};

/** The word before a list of numbers is one of the given. */
function listOpener(context: MaskContext, opener: RegExp): boolean {
  return opener.test(wordAt(context, listStart(context)));
}

/** The token before the list of numbers that a mention stands in. */
function listStart(context: MaskContext): number {
  let at = context.mention.first - 1;
  while (/^(?:,|and|%|×|\d[\d.%×x]*)$/.test(wordAt(context, at))) at -= 1;
  return at;
}

/** `at the same speed-up of 4×`, `under an equal budget of 20%`: what two sides share is no result of one. */
export const heldEqual: Mask = {
  name: 'held-equal',
  reason(context) {
    let at = listStart(context);
    if (wordAt(context, at) !== 'of') return undefined;
    for (at -= 1; at > context.mention.first - 14; at--) {
      if (/^(?:same|equal|identical|fixed|matched|given|comparable)$/.test(wordAt(context, at)))
        return 'held equal on both sides';
      if (context.tokens[at]?.kind !== 'word') return undefined;
    }
    return undefined;
  },
};

/** `to reach a 90% ASR`, `to achieve 90% accuracy`: the goal that something else is measured by. */
export const goals: Mask = {
  name: 'goals',
  reason(context) {
    const { mention, tokens } = context;
    for (let i = mention.first - 1; i > mention.first - 6 && i > context.sentence.first; i--) {
      if (tokens[i]?.kind === 'number') return undefined;
      if (
        is(tokens[i], W.reach) &&
        wordAt(context, i - 1) === 'to' &&
        /^(?:needed|required|necessary|time|steps|takes?|need|needs|cost|tokens|samples|epochs|iterations|queries|data)$/.test(
          wordAt(context, i - 2),
        )
      ) {
        return 'a goal, not an outcome';
      }
    }
    return undefined;
  },
};

/** `99% of baseline accuracy`, `94.2% of the noise ceiling`: a share of another result. */
export const sharesOfResults: Mask = {
  name: 'shares-of-results',
  reason(context) {
    const { mention } = context;
    if (mention.unit !== '%' || wordAt(context, mention.end) !== 'of') return undefined;
    // `reduces the footprint to 27% of the original`: what is left is the result.
    const before = /^(?:just|only|about|roughly)$/.test(wordAt(context, mention.first - 1)) ? 2 : 1;
    if (wordAt(context, mention.first - before) === 'to') return undefined;
    for (let i = mention.end + 1; i < mention.end + 6; i++) {
      if (
        /^(?:ceiling|baseline|full|original|full-precision|teacher|variance|improvement|gain|oracle|achievable|theoretical|maximum)$/.test(
          wordAt(context, i),
        )
      ) {
        return 'a share of another result';
      }
    }
    return undefined;
  },
};
