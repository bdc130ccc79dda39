import { z } from 'zod';

/** What stands in the address of a one-time link; anything else counts as an empty one, which opens nothing. */
export const linkToken = z
  .string()
  .regex(/^[\w-]{43}$/)
  .catch('');
