/** Parses JSON; a failure comes back as a reason for people, not as an exception. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, reason: toReason((error as SyntaxError).message) };
  }
}

/** V8 quotes a part of the input in its messages; of those, the position is what helps. */
function toReason(message: string): string {
  if (/end of JSON|Unterminated/.test(message)) return 'the JSON ends too early (cut off?)';
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? `not valid JSON at character ${Number(position) + 1}` : 'not valid JSON';
}
