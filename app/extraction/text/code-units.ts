/** Larger texts get an array of their own, so that no hostile text leaves a large one behind. */
const KEPT = 1 << 14;
const kept = new Uint16Array(KEPT + 1);

/**
 * The UTF-16 code units of a text, with a 0 behind the last: scanning an array costs a fraction of asking a string for
 * each character. The array is reused: it holds until the next call.
 */
export function codeUnits(text: string): Uint16Array {
  const codes = text.length <= KEPT ? kept : new Uint16Array(text.length + 1);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  codes[text.length] = 0;
  return codes;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Letters of all scripts, roughly: what may begin a word. */
export function isLetter(code: number): boolean {
  return (
    isAsciiLetter(code) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) ||
    (code > 0x2e80 && code < 0xd800)
  );
}
