import { joinRecords, NO_RECORD, type TrackRecord, withoutRecord } from '#app/extraction/llm/track-record.ts';

/**
 * How an opened model has done in the texts that it has read, each text counted once however often it is read. Kept as long as
 * the process runs.
 */
export class RecordBook {
  #total: TrackRecord = NO_RECORD;
  readonly #texts = new Map<string, TrackRecord>();

  /**
   * How the model has done in all texts but this one.
   * @param text what tells it from all others: its hash, so that a worker does not keep what it has read
   */
  before(text: string): TrackRecord {
    return withoutRecord(this.#total, this.#texts.get(text) ?? NO_RECORD);
  }

  /** Notes how the model did in a text, in place of what was noted of it earlier. */
  note(text: string, record: TrackRecord): void {
    this.#total = joinRecords(this.before(text), record);
    this.#texts.set(text, record);
  }
}
