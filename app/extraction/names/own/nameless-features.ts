import { type FeatureSink, template, valueId, YES } from '../../choose/template.ts';
import { wordIds } from '../../lexicon/word-id.ts';
import { nameShape } from './name-shape.ts';
import type { OwnCandidate } from './own-candidate.ts';
import type { OwnCase } from './own-features.ts';

const T = {
  always: template('no name'),
  head: template('no name, and head of the title'),
  acronym: template('no name, and acronym of the head'),
  signed: template('no name, and names with signs'),
  benchmarks: template('no name, and names brought in as benchmarks'),
  title: template('no name, and word of the title', 3),
  abstract: template('no name, and word of the abstract', 6),
};

/** The features of a paper that gives what it brings no name. */
export function addNamelessFeatures({ paper, candidates }: OwnCase, sink: FeatureSink): void {
  const count = (holds: (candidate: OwnCandidate) => boolean): number => candidates.filter(holds).length;
  const head = candidates.find(({ titlePlace }) => titlePlace === 'head');
  sink.add(T.always, YES);
  sink.add(T.head, valueId(head ? nameShape(head.text) : 'none'));
  if (count(({ titlePlace }) => titlePlace === 'acronym of its head') > 0) sink.add(T.acronym, YES);
  sink.add(
    T.signed,
    valueId(
      `${Math.min(
        4,
        count(({ signs, isBenchmark }) => signs.size > 0 && !isBenchmark),
      )} of them`,
    ),
  );
  sink.add(
    T.benchmarks,
    valueId(
      `${Math.min(
        3,
        count(({ isBenchmark }) => isBenchmark),
      )} of them`,
    ),
  );
  for (const token of paper.titleTokens)
    if (token.kind === 'word') sink.add(T.title, wordIds(token.lower).stem);
  const said = new Set<number>();
  for (const token of paper.tokens)
    if (token.kind === 'word' && token.classes !== 0) said.add(wordIds(token.lower).stem);
  for (const stem of said) sink.add(T.abstract, stem);
}
