import type { Claim, Qualifier } from '../claim.ts';
import { estimateConfidence } from '../confidence/estimate-confidence.ts';
import type { Evidence } from '../confidence/evidence.ts';
import { readEvidence } from '../confidence/read-evidence.ts';
import type { SiteReading } from '../read-site.ts';
import { toRawRange } from '../text/normalised-text.ts';
import { isAveraged } from '../numbers/hedges.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import { resolveBasis } from './basis.ts';
import { resolveBenchmarks } from './benchmarks.ts';
import type { Carry } from './carry.ts';
import { resolveChange } from './change.ts';
import { type Attribution, resolveMethod, UNNAMED_START } from './methods.ts';
import type { Site } from '../frames/site.ts';
import { resolveMetric } from './metrics.ts';
import { toEvenSlots } from '../slot-confidence.ts';
import { zipMethods } from './zip-methods.ts';
import { zipMetrics } from './zip-metrics.ts';

/** The claims of one site, in order, and what later sites may take over from them. */
export interface ResolvedSite {
  readonly claims: readonly Claim[];
  /** What was seen of each claim. */
  readonly evidence: readonly Evidence[];
  readonly benchmark: string | null;
  readonly metric: string | null;
  readonly attribution: Attribution;
  /** Whose the starting value of a pair is. */
  readonly start?: Attribution;
}

/** Fills the slots of every member of a site that a frame has read. */
export function resolveSite(
  read: SiteReading,
  carry: Carry,
  earlier: readonly (ResolvedSite | undefined)[],
): ResolvedSite {
  const { site, reading } = read;
  const done = earlier.filter((r): r is ResolvedSite => r !== undefined);
  const benchmarks = resolveBenchmarks(
    site,
    reading,
    carry,
    done.map((r) => r.benchmark),
  );
  const like = reading.like === undefined ? undefined : earlier[reading.like];
  const metric = resolveMetric(site, reading, like?.metric ?? null);
  const pair = [...earlier].reverse().find((r) => r?.start);
  const attributions = site.members.map((_, i) =>
    sharedStart(attribute(read, i, like), site, i, pair?.start),
  );
  const metrics = zipMetrics(site);
  const filled = site.members.map((member, i) =>
    toClaim(read, member, i, benchmarks[i] ?? null, metrics?.[i] ?? metric, attributions[i] as Attribution),
  );
  return {
    claims: filled.map(({ claim }) => claim),
    evidence: filled.map(({ evidence }) => evidence),
    benchmark: benchmarks.at(-1) ?? null,
    metric: metrics?.at(-1) ?? metric,
    attribution: attributions.at(-1) as Attribution,
    ...(site.isPair ? { start: attributions[0] as Attribution } : {}),
  };
}

/** `improves precision over X from 0.3 to 0.5 and F1 from 0.2 to 0.4`: pairs of one sentence start from the same system. */
function sharedStart(
  own: Attribution,
  site: Site,
  index: number,
  start: Attribution | undefined,
): Attribution {
  const isUnnamed = site.isPair && index === 0 && own.method === UNNAMED_START;
  return isUnnamed && start ? start : own;
}

function attribute(read: SiteReading, index: number, like: ResolvedSite | undefined): Attribution {
  const { site, reading, frame } = read;
  const own = withZippedMethod(read, index, resolveMethod(site, reading, !site.isPair || index === 1));
  if (!like || reading.method) return own;
  if (frame.name === 'bracketed-delta') return { ...like.attribution, versus: own.versus };
  if (frame.name === 'continued-list')
    return {
      ...like.attribution,
      base: own.base ?? like.attribution.base,
      versus: own.versus ?? like.attribution.versus,
    };
  return own;
}

function withZippedMethod({ site, reading }: SiteReading, index: number, own: Attribution): Attribution {
  const name = zipMethods(site, reading)?.[index];
  return name ? { ...own, method: name.text, role: name.kind === 'own' ? 'proposed' : own.role } : own;
}

function toClaim(
  read: SiteReading,
  member: NumberMention,
  index: number,
  benchmark: string | null,
  metric: string | null,
  attribution: Attribution,
): { claim: Claim; evidence: Evidence } {
  const { site, reading, frame } = read;
  const { norm } = site.doc;
  const { start, end } = toRawRange(norm, member.startChar, member.endChar);
  const isGain = reading.kind === 'gain';
  const claim: Omit<Claim, 'confidence' | 'slotConfidence'> = {
    start,
    end,
    quote: norm.raw.slice(start, end),
    value: member.value,
    low: member.low,
    unit: member.unit,
    kind: reading.kind,
    basis: isGain ? resolveBasis(site, reading, member) : null,
    change: isGain ? resolveChange(site, reading.trigger, member, { benchmark, metric }) : null,
    benchmark,
    metric,
    method: attribution.method,
    base: attribution.base,
    role: attribution.role,
    versus: isGain ? attribution.versus : null,
    from: site.isPair && index === 1 ? (site.members[0] as NumberMention).value : null,
    qualifier: member.qualifier ?? averaged(read),
    rule: frame.name,
  };
  const evidence = readEvidence(read, claim);
  const confidence = estimateConfidence(evidence);
  return { claim: { ...claim, confidence, slotConfidence: toEvenSlots(confidence) }, evidence };
}

function averaged({ site }: SiteReading): Qualifier | null {
  const { tokens } = site.doc;
  const from = Math.max(site.leftBound, site.first - 4);
  return isAveraged(tokens, from, site.first) ||
    isAveraged(tokens, site.end, Math.min(site.end + 3, site.rightBound))
    ? 'average'
    : null;
}
