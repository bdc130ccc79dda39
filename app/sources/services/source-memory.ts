import type { AnswerMarks } from './question.ts';

/** What an address was answered with when all of the answer was stored. */
export interface KnownAnswer extends AnswerMarks {
  /** By what the page after it is asked for, in the service's own terms; empty where it was the last. */
  next: string;
}

/** How far a source has come. */
export interface SourceProgress {
  /** Where it was cut off, as the service noted it; null where it was not. */
  place: unknown;
  /** Whether the service takes no more questions from that place. */
  isPlaceExpired: boolean;
  /** ISO date up to which it was harvested completely; null where it never was. */
  harvestedTo: string | null;
}

/** What is known of a source from earlier times. Whoever stores its papers keeps it; the services only ask. */
export interface SourceMemory {
  findMarks(address: string): Promise<KnownAnswer | undefined>;
  findProgress(): Promise<SourceProgress | undefined>;
}

/** What is worth to be known the next time. What is left out stays as it is. */
export interface SourceNote {
  marks?: KnownAnswer & { address: string };
  /** Where to go on after a cut; null where there is nothing left to go on with. */
  place?: { at: Readonly<Record<string, unknown>>; expiresAt: Date | null } | null;
  harvestedTo?: string;
}
