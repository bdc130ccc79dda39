import type { NumberSite } from '../syntax/number-site.ts';

/** A question about a number in its sentence, put together once and asked often. */
export interface Pattern {
  /** What the pattern looks for, for traces. */
  readonly says: string;
  /** The patterns that it is made of. */
  readonly parts: readonly Pattern[];
  holds(site: NumberSite): boolean;
}

/** A pattern that is one question. */
export function pattern(says: string, holds: (site: NumberSite) => boolean): Pattern {
  return { says, parts: [], holds };
}

/** Holds where every part does; asks them in order, so the cheap and telling ones come first. */
export function all(...parts: Pattern[]): Pattern {
  return {
    says: 'all of',
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
    parts,
    holds(site) {
      for (const part of parts) if (part.holds(site)) return true;
      return false;
    },
  };
}

/** Holds where the part does not. */
export function not(part: Pattern): Pattern {
  return { says: 'not', parts: [part], holds: (site) => !part.holds(site) };
}
