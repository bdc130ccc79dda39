import type { NumberSite } from '../syntax/number-site.ts';

/** A question about a number in its sentence, put together once and asked often. */
export interface Pattern {
  /** What the pattern looks for, for traces. */
  readonly says: string;
  /** How it is made of its parts; `looks` has none and looks at the sentence, `reads` at the number alone. */
  readonly joins: 'all' | 'any' | 'not' | 'looks' | 'reads';
  readonly parts: readonly Pattern[];
  holds(site: NumberSite): boolean;
}

/** A pattern that is one question about the sentence around a number. */
export function pattern(says: string, holds: (site: NumberSite) => boolean): Pattern {
  return { says, joins: 'looks', parts: [], holds };
}

/**
 * A pattern that is one question about what `keyOf` tells of a number: its unit, sign and form, brackets and pairs.
 * Answers are remembered by that key, so such a question must ask for nothing else.
 */
export function reading(says: string, holds: (site: NumberSite) => boolean): Pattern {
  return { says, joins: 'reads', parts: [], holds };
}

/** Holds where every part does; asks them in order, so the cheap and telling ones come first. */
export function all(...parts: Pattern[]): Pattern {
  return {
    says: 'all of',
    joins: 'all',
    parts,
    holds(site) {
      for (const part of parts) if (!part.holds(site)) return false;
      return true;
    },
  };
}

/** Holds where one part does. */
export function any(...parts: Pattern[]): Pattern {
  return {
    says: 'any of',
    joins: 'any',
    parts,
    holds(site) {
      for (const part of parts) if (part.holds(site)) return true;
      return false;
    },
  };
}

/** Holds where the part does not. */
export function not(part: Pattern): Pattern {
  return { says: 'not', joins: 'not', parts: [part], holds: (site) => !part.holds(site) };
}
