const SPELLED: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  '∞': 'infinity',
  '×': 'x',
  '’': "'",
};

const ALL_ASCII = /^[\0-\x7f]*$/;
/** Punctuation, arrows, mathematical and other signs; named by range, for a class of all letters is slow to compile. */
const SIGN =
  /[\x80-\xbf\xd7\xf7\u02b0-\u02ff\u2000-\u2bff\u3000-\u303f\ufe10-\ufe6f\uff00-\uff0f\ufff0-\uffff]/g;
const GREEK_COMMAND =
  /\\(alpha|beta|gamma|delta|epsilon|lambda|mu|pi|rho|sigma|tau|phi|chi|psi|omega|infty)(?![a-z])/g;

/**
 * The text in lower case without accents, LaTeX and compatibility forms; Greek letters are spelled out, so that
 * `τ²-bench`, `$\tau^2$-bench` and `tau2-bench` are one. Letters of other scripts stay as they are, other signs outside
 * ASCII become spaces.
 */
export function toPlainLetters(text: string): string {
  const lower = text.toLowerCase();
  const plain = ALL_ASCII.test(lower) ? lower : toAsciiWherePossible(lower);
  if (!plain.includes('\\') && !plain.includes('^')) return plain;
  return plain
    .replace(GREEK_COMMAND, (_, letter: string) => (letter === 'infty' ? 'infinity' : letter))
    .replace(/\\[a-z]+/g, ' ')
    .replace(/\$?\^/g, '');
}

function toAsciiWherePossible(lower: string): string {
  return (
    lower
      .normalize('NFKD')
      // Compatibility forms may hold capitals (ℝ), and small letters may fall apart again: hence the order.
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]|[\ufe00-\ufe0f]/g, '')
      .replace(/[α-ω∞×’]/g, (sign) => SPELLED[sign] ?? sign)
      .replace(SIGN, ' ')
  );
}
