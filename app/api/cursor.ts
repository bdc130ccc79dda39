import { z } from 'zod';

/** Longer than any cursor that was given out. */
const LONGEST = 500;

/**
 * A place in a list as opaque text. It holds the sort key of the last item that was given out, so that the next page begins
 * behind that item whatever has been added meanwhile.
 */
export function toCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** A query parameter that takes such a text and becomes the key in it; anything but such a key is refused. */
export function cursorParam<Key>(key: z.ZodType<Key>) {
  return z
    .string()
    .max(LONGEST)
    .transform((text, context) => {
      const parsed = key.safeParse(readJson(text));
      if (parsed.success) return parsed.data;
      context.addIssue({
        code: 'custom',
        message: 'is no cursor of this list: take the one in "next" as it is',
      });
      return z.NEVER;
    });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** What a list that is ordered by number needs: the number of the last item. */
export const idCursor = cursorParam(
  z
    .tuple([
      z
        .int()
        .min(0)
        .max(2 ** 31 - 1),
    ])
    .transform(([id]) => id),
);
