import { z } from 'zod';

/** The number of a row, as a form or an address names it. */
export const idField = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);
