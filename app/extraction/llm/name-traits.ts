import type { Claim } from '../claim.ts';
import type { OwnNames } from '../names/own-names.ts';
import { keyOf } from '../names/own-key.ts';
import { findBenchmark, findMetric, isModelName, nameKey } from '../registry/registry.ts';
import type { ArbitratedSlot } from './arbitrated-slots.ts';
import { toStated } from './compare-slots.ts';
import type { GroundingText } from './ground-claim.ts';
import type { NamePlaces } from './ground-name.ts';
import type { ReadingPair } from './pair-readings.ts';
import { holdsPhrase, toWords } from './text-words.ts';

export type NameSlot = Extract<ArbitratedSlot, 'benchmark' | 'metric' | 'owner' | 'base'>;

export function isNameSlot(slot: ArbitratedSlot): slot is NameSlot {
  return slot === 'benchmark' || slot === 'metric' || slot === 'owner' || slot === 'base';
}

/** What is known of the name that a claim has in a slot: where it stands, and whether it is anybody's. */
export function traitsOf(
  { places, text }: GroundingText,
  slot: NameSlot,
  claim: Claim,
  { number }: ReadingPair,
): string[] {
  const traits: string[] = slot === 'owner' ? [claim.role] : [];
  const field = slot === 'owner' ? 'method' : slot;
  const name = toStated(field, claim);
  if (typeof name !== 'string') {
    if (slot === 'owner') traits.push(claim.method === null ? 'absent' : 'nameless');
    return traits;
  }
  const place = placeOf(places, toWords(name), number?.sentenceIndex);
  if (place) traits.push(place);
  if (slot === 'benchmark' && places.benchmarkKeys.has(nameKey(name))) traits.push('called one');
  if (isRegistered(field, name)) traits.push('registered');
  return [...traits, ...ownTraits(text.doc.own, keyOf(name))];
}

function placeOf({ words }: NamePlaces, phrase: string, sentence: number | undefined): string | undefined {
  if (sentence !== undefined && holdsPhrase(words[sentence + 1] ?? '', phrase)) return 'in the sentence';
  return holdsPhrase(words[0] ?? '', phrase) ? 'in the title' : undefined;
}

function isRegistered(field: string, name: string): boolean {
  if (field === 'benchmark') return findBenchmark(name) !== undefined;
  return field === 'metric' ? findMetric(name) !== undefined : isModelName(name);
}

function ownTraits({ methodKeys, benchmark }: OwnNames, key: string): string[] {
  const traits: string[] = [];
  if (methodKeys.has(key)) traits.push('own method');
  if (benchmark !== null && keyOf(benchmark) === key) traits.push('own benchmark');
  return traits;
}
