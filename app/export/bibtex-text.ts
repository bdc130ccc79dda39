/** A formula, as who reads our files back finds one. */
const FORMULA = /((?<!\\)\$(?:\\.|[^$\\])*\$)/;
const SIGNS: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
};

/**
 * A text as the value of a field, so that a reader gets it back character for character; only white space is like any other.
 * Formulas stay formulas where they cannot do anything else.
 */
export function toBibtexText(text: string): string {
  return text
    .split(FORMULA)
    .map((part, index) => (index % 2 === 1 && isHarmless(part) ? part : escapeProse(part)))
    .join('');
}

function escapeProse(text: string): string {
  return (
    text
      .replaceAll(/[\\~^{}]/g, (sign) => SIGNS[sign]!)
      .replaceAll(/[&%#_$]/g, String.raw`\$&`)
      // Two of these together would be another character.
      .replaceAll(/([-`'])(?=\1)/g, '$1{}')
      // A line that ends is a paragraph of its own.
      .replaceAll(/\s*\n\s*/g, '\n\n')
  );
}

/** Letters, signs and commands of mathematics; nothing that reads files or changes what others mean. */
function isHarmless(formula: string): boolean {
  const commands = formula.match(/\\[a-z]+/gi) ?? [];
  return (
    hasBalancedBraces(formula) && !/[\n%#]|\^\^/.test(formula) && commands.every((one) => MATHS.has(one))
  );
}

const MATHS = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega times cdot pm mp div leq geq le ge neq ne approx sim simeq equiv ' +
    'll gg to rightarrow leftarrow uparrow downarrow infty sqrt frac log ln exp min max sum prod mathbf mathcal mathrm mathbb ' +
    'mathit text textbf textit textsc ell circ star ast dagger in notin subset cup cap partial nabla forall exists ldots cdots dots ' +
    'hat bar tilde vec left right langle rangle quad'
  )
    .split(' ')
    .map((name) => `\\${name}`),
);

function hasBalancedBraces(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
