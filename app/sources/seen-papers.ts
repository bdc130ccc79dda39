/** Where a paper stood when it was seen, and what it said. */
export interface Sighting {
  line: number;
  /** 32 bits of everything that it says. */
  fingerprint: number;
}

/**
 * Remembers papers by their identifiers in sixteen bytes each, outside of the heap: a list may have millions. Identifiers
 * are told apart by 64 bits; that two of ten million fall together has a chance of one in a hundred thousand.
 */
export class SeenPapers {
  #size = 0;
  #slots = new Uint32Array(4 * 1024);

  /** The first sighting of that identifier; undefined, and remembered from now on, where this is the first. */
  see(id: string, sighting: Sighting): Sighting | undefined {
    if (this.#size * 2 >= this.#slots.length / 4) this.#grow();
    const high = hash(id, 0x811c9dc5);
    const low = hash(id, 0x01234567);
    const slot = findSlot(this.#slots, high, low);
    const line = this.#slots[slot + 2]!;
    if (line > 0) return { line, fingerprint: this.#slots[slot + 3]! };
    this.#slots.set([high, low, sighting.line, sighting.fingerprint], slot);
    this.#size++;
    return undefined;
  }

  #grow(): void {
    const grown = new Uint32Array(this.#slots.length * 2);
    for (let slot = 0; slot < this.#slots.length; slot += 4) {
      if (this.#slots[slot + 2] === 0) continue;
      grown.set(
        this.#slots.subarray(slot, slot + 4),
        findSlot(grown, this.#slots[slot]!, this.#slots[slot + 1]!),
      );
    }
    this.#slots = grown;
  }
}

/** The slot of an identifier, or the free one where it belongs. Lines count from 1: a slot with line 0 is free. */
function findSlot(slots: Uint32Array, high: number, low: number): number {
  const count = slots.length / 4;
  let slot = (high & (count - 1)) * 4;
  while (slots[slot + 2] !== 0 && !(slots[slot] === high && slots[slot + 1] === low)) {
    slot = (slot + 4) % slots.length;
  }
  return slot;
}

/** 32 bits of a text: FNV-1a, then stirred, so that neighbours fall far apart. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
