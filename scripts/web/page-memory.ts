import { LRUCache } from 'lru-cache';

/** Answers that hold as long as the data stays what it is. */
export interface PageMemory {
  /**
   * The answer that was computed for this key with this version of the data, or a new one. Several who ask at the same
   * time share one computation; one that fails is forgotten.
   */
  remember<Answer>(version: string, key: string, compute: () => Promise<Answer>): Promise<Answer>;
}

/** @param most answers that are kept; the one that was asked for least recently goes first */
export function createPageMemory(most = 300): PageMemory {
  const answers = new LRUCache<string, Promise<unknown>>({ max: most });
  let latest = '';
  return {
    remember<Answer>(version: string, key: string, compute: () => Promise<Answer>) {
      // Nobody will ask for the answers of older data again.
      if (version !== latest) answers.clear();
      latest = version;
      const known = answers.get(key) as Promise<Answer> | undefined;
      if (known) return known;
      const answer = compute();
      answers.set(key, answer);
      answer.catch(() => answers.get(key) === answer && answers.delete(key));
      return answer;
    },
  };
}
