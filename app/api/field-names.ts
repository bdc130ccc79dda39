import { z } from 'zod';
import type { FieldTree } from './select-fields.ts';

/** The fields that records of a schema have, those of records and lists within them too. */
export function listFieldNames(schema: z.ZodType): FieldTree {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return listFieldNames(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return listFieldNames(schema.element as z.ZodType);
  if (!(schema instanceof z.ZodObject)) return {};
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  return Object.fromEntries(shape.map(([name, field]) => [name, listFieldNames(field)]));
}
