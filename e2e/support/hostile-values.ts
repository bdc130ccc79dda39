/** What nobody should send, as it travels in an address or a form: percent-encoded where it is text at all. */

/** Seen in an answer as it is, it would run. */
export const SCRIPT = '<script>window.wasHacked=1</script>';

const texts = [
  "' OR 1=1 --",
  "'; DROP TABLE papers; --",
  '$1; select pg_sleep(9)',
  '%_\\%',
  SCRIPT,
  `"'>${SCRIPT}`,
  `</script>${SCRIPT}`,
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  '-1',
  '99999999999999999999',
  '1e309',
  'NaN',
  '0x10',
  '1,2,,__proto__',
  '\r\nSet-Cookie: planted=1',
  '\u202e\u0000\uffff\u{10ffff}',
  '{"$gt":""}',
  '((((((((((((((((((((',
];

/** Each in the form in which it is sent. */
export const HOSTILE_VALUES: readonly string[] = [
  ...texts.map((text) => encodeURIComponent(text)),
  '',
  '%00',
  // Half a character, what is no UTF-8, and a sign that promises more than comes.
  '%ED%A0%80',
  '%FF%FE',
  '%E0%A4%A',
  '%25%30%30',
  'a'.repeat(6000),
  encodeURIComponent('é'.repeat(1000)),
];

/** For fields of JSON, each as it is written there. */
export const HOSTILE_JSON: readonly string[] = [
  ...texts.map((text) => JSON.stringify(text)),
  '"\\ud800"',
  '"\\u0000"',
  JSON.stringify('a'.repeat(100_000)),
  '-1',
  '1e999',
  '9007199254740993',
  'null',
  'true',
  '[]',
  '["a", ["b"]]',
  '{"__proto__": {"isAdmin": true}}',
  '['.repeat(5000) + ']'.repeat(5000),
];

/** Some of the values, others for each turn, so that all are sent without sending all to all. */
export function choose(values: readonly string[], turn: number, count: number): string[] {
  const step = Math.max(1, Math.floor(values.length / count));
  return Array.from({ length: count }, (_, index) => values[(turn + index * step) % values.length]!);
}
