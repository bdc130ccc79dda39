import type { z } from 'zod';
import type { ByteLine } from './byte-lines.ts';
import { decodeLine } from './decode-line.ts';
import { parseJson } from './parse-json.ts';

export type ParsedRecord<T> = { ok: true; value: T } | { ok: false; reason: string };

/** One line of JSON Lines, checked against a schema; undefined for a blank line. */
export function parseRecord<T>(line: ByteLine, schema: z.ZodType<T>): ParsedRecord<T> | undefined {
  const decoded = decodeLine(line);
  if (!decoded.ok) return decoded;
  if (decoded.text.trim() === '') return undefined;
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  const record = schema.safeParse(json.value);
  return record.success ? { ok: true, value: record.data } : { ok: false, reason: toReason(record.error) };
}

/** The first complaint of a schema, with the field that it is about. */
export function toReason(error: z.ZodError): string {
  const issue = error.issues[0]!;
  const field = issue.path.join('.');
  return field ? `${field}: ${issue.message}` : issue.message;
}
