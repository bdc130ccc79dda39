import type { SourceText } from './claim.ts';
import { findNames } from './names/classify-names.ts';
import type { Name } from './names/name.ts';
import { findOwnNames, type OwnNames } from './names/own-names.ts';
import { normalise } from './text/normalise.ts';
import type { NormalisedText } from './text/normalised-text.ts';
import { type Sentence, splitSentences } from './text/sentences.ts';
import type { Token } from './text/token.ts';
import { tokenize } from './text/tokenize.ts';

/** One paper, cut up for reading: what every later stage looks at. */
export interface Document {
  readonly source: SourceText;
  readonly norm: NormalisedText;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Worked out when first asked for: most abstracts report no number. */
  readonly own: OwnNames;
  /** The proper names of a sentence; worked out once. */
  namesIn(sentence: Sentence): readonly Name[];
}

/** Normalises, tokenises and splits a paper's abstract, and finds what it calls its own. */
export function openDocument(source: SourceText): Document {
  const norm = normalise(source.abstract);
  const tokens = tokenize(norm.text);
  const sentences = splitSentences(norm.text, tokens);
  let own: OwnNames | undefined;
  const names = new Map<Sentence, Name[]>();
  return {
    source,
    norm,
    tokens,
    sentences,
    get own() {
      if (!own) {
        const title = normalise(source.title).text;
        own = findOwnNames({ title, titleTokens: tokenize(title), tokens, sentences });
      }
      return own;
    },
    namesIn(sentence) {
      let found = names.get(sentence);
      if (!found) names.set(sentence, (found = findNames(norm.text, tokens, sentence, this.own)));
      return found;
    },
  };
}
