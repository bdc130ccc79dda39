import { W } from '../../lexicon/word-classes.ts';
import type { Frame } from '../frame.ts';
import { is } from '../../text/token.ts';
import { findLeft, type Site, token, word } from '../site.ts';

const NO_RESULT =
  /^(?:super-resolution|upsampling|upscaling|downsampling|magnification|zoom|sr|compression|resolution|cross-validation|cv|validation|up-sampling|objective|optical|digital|per|a|each|daily|weekly|longer-context|downsampled|subsampled)$/;

/** `25 times faster`, `a speedup of 4×`, `100x sample efficiency`, `2.85-fold increase`: a ratio to something else. */
export const factor: Frame = {
  name: 'factor',
  reads: 'a multiple of somebody else’s figure',
  read(site) {
    const member = site.members[0];
    if (member?.unit !== 'x') return undefined;
    const next = word(site, site.end);
    if (NO_RESULT.test(next) || member.value === 0) return undefined;
    // `5x the scale of the largest dataset`: how big a thing is.
    if (
      /^(?:the|its|their)$/.test(next) &&
      /^(?:scale|size|number|amount|volume)$/.test(word(site, site.end + 1))
    )
      return undefined;
    // `each run is repeated 16 times`
    if (/^(?:repeated|repeat|repeats|run|sampled|executed|conducted|performed)$/.test(word(site, site.link)))
      return undefined;
    const phrase = site.right;
    const right = Math.max(phrase.gainNoun, phrase.comparative);
    // `have 100x fewer repositories` says how the world is; `uses 2x fewer tokens` what a system does.
    if (
      right !== -1 &&
      phrase.metricHead === -1 &&
      /^(?:have|has|had|are|is)$/.test(word(site, site.link)) &&
      is(token(site, phrase.end - 1), W.countNoun)
    )
      return undefined;
    // `models that are 10 times larger`: how big a thing is.
    const isSize =
      /^(?:larger|smaller|bigger)$/.test(word(site, right)) && /^(?:are|is)$/.test(word(site, site.link));
    if (isSize && is(token(site, site.link - 1), W.relative)) return undefined;
    const left = findLeft(
      site,
      site.first - 1,
      W.gainNoun | W.improve | W.reduce | W.beat | W.comparative | W.reach | W.degrade | W.efficiency,
      14,
    );
    if (right === -1 && left === -1 && phrase.metricHead === -1 && !isAs(site)) return undefined;
    const strength =
      right !== -1
        ? 0.92
        : left !== -1 && (token(site, left)?.classes ?? 0) & (W.gainNoun | W.improve | W.reduce)
          ? 0.88
          : 0.75;
    return {
      kind: 'gain',
      basis: 'factor',
      trigger: right !== -1 ? right : left !== -1 ? left : site.first,
      strength,
    };
  },
  examples: [
    {
      text: 'Heron decodes 3.5 times faster than greedy search.',
      title: 'Heron: Searching with a Verifier',
      claims: [{ quote: '3.5 times', kind: 'gain', basis: 'factor', method: 'Heron' }],
    },
    {
      text: 'The scheduler reaches a speedup of $6.2\\times$ at equal quality.',
      claims: [{ quote: '6.2\\times', kind: 'gain', basis: 'factor' }],
    },
    { text: 'We repeat each run 5 times and study 4x super-resolution.', claims: [] },
  ],
};

/** `4 times as many`, `twice as fast`. */
function isAs(site: Site): boolean {
  return (
    word(site, site.end) === 'as' &&
    /^(?:many|much|fast|large|small|long|efficient|likely|high)$/.test(word(site, site.end + 1))
  );
}
