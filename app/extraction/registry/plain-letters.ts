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
};

const ALL_ASCII = /^[\0-\x7f]*$/;
const GREEK_COMMAND =
  /\\(alpha|beta|gamma|delta|epsilon|lambda|mu|pi|rho|sigma|tau|phi|chi|psi|omega|infty)(?![a-z])/g;

/**
 * The text in lower case without accents, LaTeX and compatibility forms; Greek letters are spelled out, so that
 * `τ²-bench`, `$\tau^2$-bench` and `tau2-bench` are one. Other scripts stay as they are.
 */
export function toPlainLetters(text: string): string {
  let plain = text.toLowerCase();
  if (!ALL_ASCII.test(plain)) {
    // Compatibility forms may hold capitals (ℝ), and small letters may fall apart again: hence the order.
    plain = plain
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[α-ω∞]/g, (letter) => SPELLED[letter] ?? letter);
  }
  if (!plain.includes('\\') && !plain.includes('^')) return plain;
  return plain
    .replace(GREEK_COMMAND, (_, letter: string) => (letter === 'infty' ? 'infinity' : letter))
    .replace(/\\[a-z]+/g, ' ')
    .replace(/\$?\^/g, '');
}
