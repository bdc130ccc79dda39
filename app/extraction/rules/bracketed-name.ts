import { W } from '../lexicon/word-classes.ts';
import { INTERVAL } from '../lexicon/word-sets.ts';
import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, beforeBracket, behind, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { opensBracket } from '../match/site-tests.ts';
import { near, optional } from '../match/steps.ts';
import { aName, classed, either, except, spelt, word, wordOf } from '../match/token-test.ts';
import { close, comma, gainNoun, measure, metric, preposition, system } from '../match/vocabulary.ts';

/** `ahead of Tern-7B («51.5%»)`, `on Quill («0.83»)`. */
export const bracketedName = rule({
  name: 'bracketed-name',
  reads: 'a score in brackets behind the system or benchmark that it belongs to',
  kind: 'score',
  pattern: all(
    opensBracket,
    not(any(times, points, signed, bareWhole, rightOrNext(gainNoun))),
    beforeBracket(
      except(aName, measure),
      optional(spelt(/^[-+*]$/, 'a mark')),
      optional(either(system, classed(W.benchmarkHead, 'a data set'))),
    ),
    any(behind(either(close, comma, word(';'))), right(metric), behind(preposition)),
    not(any(beforeBracket(near(3, word('subset', 'part', 'portion'))), before(near(4, wordOf(INTERVAL))))),
  ),
});
