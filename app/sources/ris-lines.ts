/** Where Citation.js cuts a value, within words and numbers too, to go on in the next line. */
const CUT = 70;
/** Fewer cut lines may have that length by chance. */
const FEWEST_CUTS = 2;

/**
 * Joins the lines that each value of a reference was written in. They stay lines, unless all that go on are just as
 * long as a program cuts them: then they are joined as they stand, for a break would part a number in two.
 */
export function joinLines(values: ReadonlyMap<string, readonly string[][]>): Map<string, string[]> {
  const continued = [...values.values()].flat().flatMap((lines) => lines.slice(0, -1));
  const isCut = continued.length >= FEWEST_CUTS && continued.every((line) => line.length === CUT);
  const join = ([first = '', ...rest]: readonly string[]) =>
    isCut ? [first, ...rest].join('') : [first.trimEnd(), ...rest].join('\n');
  return new Map([...values].map(([tag, list]) => [tag, list.map(join)]));
}
