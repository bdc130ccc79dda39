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

/** The verb that governs the number stands before it and fits. */
export function verb(test: TokenTest): Pattern {
  return pattern(
    `its verb is ${test.says}`,
    (site) => site.verb < site.number.first && test.fits(site.sentence, site.verb),
  );
}

/** A word of the subject fits. */
export function subject(test: TokenTest): Pattern {
  return pattern(`its subject has ${test.says}`, (site) => someOf(site, site.subject, test));
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

/** The last word of the phrase behind the number fits. */
export function rightHead(test: TokenTest): Pattern {
  return pattern(`the head behind is ${test.says}`, (site) => headFits(site, site.right, test));
}

/** A word of the phrase before the link fits. */
export function left(test: TokenTest): Pattern {
  return pattern(`the phrase before has ${test.says}`, (site) => someOf(site, site.left, test));
}

/** The last word of the phrase before the link fits. */
export function leftHead(test: TokenTest): Pattern {
  return pattern(`the head before is ${test.says}`, (site) => headFits(site, site.left, test));
}

/** A word of the sentence fits, at most `most` tokens away from the number. */
export function around(most: number, test: TokenTest): Pattern {
  return pattern(`${test.says} within ${most} of it`, ({ sentence, number }) => {
    const first = Math.max(sentence.first, number.first - most);
    const end = Math.min(sentence.end, number.end + most);
    for (let i = first; i < end; i++) if (test.fits(sentence, i)) return true;
    return false;
  });
}

function leads(at: number): boolean {
  return at !== MISS;
}

function someOf({ sentence }: NumberSite, { first, end }: TokenRange, test: TokenTest): boolean {
  for (let i = first; i < end; i++) if (test.fits(sentence, i)) return true;
  return false;
}

function headFits({ sentence }: NumberSite, { first, end }: TokenRange, test: TokenTest): boolean {
  return end > first && test.fits(sentence, end - 1);
}
