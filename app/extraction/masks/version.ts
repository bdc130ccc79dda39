import { bareWhole, mayBeVersion } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { aName, except, word } from '../match/token-test.ts';
import { metric } from '../match/vocabulary.ts';

/** `Tern «1.1»/2.0`, `Plover-B/«16»`. */
export const version = mask({
  name: 'version',
  reason: 'part of a name or version',
  pattern: any(mayBeVersion, all(bareWhole, before(except(aName, metric), word('/')))),
});
