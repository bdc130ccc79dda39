import type { NumberSite, TokenRange } from '../syntax/number-site.ts';
import { type Pattern, pattern } from './pattern.ts';
import { aside, MISS, type Part, sequence } from './steps.ts';
import type { TokenTest } from './token-test.ts';

/** The parts stand right before the number itself. */
export function before(...parts: Part[]): Pattern {
  const steps = sequence(parts);
  return pattern(`before it ${steps.says}`, ({ sentence, number }) =>
    leads(steps.go(sentence, number.first - 1, -1)),
  );
}

/** The parts stand right behind the number itself, its unit included. */
export function behind(...parts: Part[]): Pattern {
  const steps = sequence(parts);
  return pattern(`behind it ${steps.says}`, ({ sentence, number }) =>
    leads(steps.go(sentence, number.end, 1)),
  );
}

/** The parts end where the number's list is linked to the sentence: hedges, articles and praise are stepped over. */
export function linked(...parts: Part[]): Pattern {
  const steps = sequence(parts);
  return pattern(`linked to ${steps.says}`, ({ sentence, link }) => leads(steps.go(sentence, link, -1)));
}

/** The parts stand behind the number's list and behind a bracket that follows it at once. */
export function next(...parts: Part[]): Pattern {
  const steps = sequence(parts);
  return pattern(`behind its list ${steps.says}`, (site) => leads(steps.go(site.sentence, site.next, 1)));
}

/** The parts stand right before the bracket that the number is in. */
export function beforeBracket(...parts: Part[]): Pattern {
  const steps = sequence(parts);
  return pattern(`before its bracket ${steps.says}`, ({ sentence, bracket }) =>
    bracket === -1 ? false : leads(steps.go(sentence, bracket - 1, -1)),
  );
}

/** A word of the phrase behind the number fits. */
export function right(test: TokenTest): Pattern {
  return pattern(`the phrase behind has ${test.says}`, (site) => someOf(site, site.right, test));
}

/** A word of the phrase behind the number fits, or what follows that phrase and a bracket behind it. */
export function rightOrNext(test: TokenTest): Pattern {
  return pattern(`the phrase behind has or precedes ${test.says}`, (site) => {
    if (someOf(site, site.right, test)) return true;
    const to = aside.go(site.sentence, site.right.end, 1);
    return to - site.next <= 9 && site.right.end > site.right.first && test.fits(site.sentence, to);
  });
}

function leads(at: number): boolean {
  return at !== MISS;
}

function someOf({ sentence }: NumberSite, { first, end }: TokenRange, test: TokenTest): boolean {
  for (let i = first; i < end; i++) if (test.fits(sentence, i)) return true;
  return false;
}
