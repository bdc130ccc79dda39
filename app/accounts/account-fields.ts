import { z } from 'zod';
import { ACCOUNT_ROLES } from './account.ts';

/** What may be typed for an account, each with what to say where it cannot be used. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'The e-mail address is too long.')
  .pipe(z.email('This is no e-mail address. It looks like ada@example.org.'));

/** One line; what turns the direction of a text or hides in it could make one name look like another. */
export const nameField = z
  .string()
  .transform((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .min(1, 'A name is needed.')
      .max(80, 'The name is longer than 80 characters. Shorten it.')
      .regex(
        /^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]*$/u,
        'The name holds characters that cannot be seen. Type it anew.',
      ),
  );

export const roleField = z.enum(ACCOUNT_ROLES, `The role is one of ${ACCOUNT_ROLES.join(', ')}.`);

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** A new password; a long one needs no rules about its characters. */
export const passwordField = z
  .string()
  .min(SHORTEST_PASSWORD, `The password has fewer than ${SHORTEST_PASSWORD} characters. Take a longer one.`)
  .max(LONGEST_PASSWORD, `The password has more than ${LONGEST_PASSWORD} characters. Take a shorter one.`)
  .refine(
    (password) => new Set(password).size >= 5,
    'The password repeats a few characters. Take one that is harder to guess.',
  );
