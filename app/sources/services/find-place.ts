import type { z } from 'zod';
import type { ServiceAccess } from './service-access.ts';

/** Where a query was cut off, in the form that its service notes; undefined where it was not, or too long ago. */
export async function findPlace<Place>(
  { memory }: ServiceAccess,
  form: z.ZodType<Place>,
): Promise<Place | undefined> {
  const progress = await memory?.findProgress();
  if (!progress || progress.isPlaceExpired) return undefined;
  return form.safeParse(progress.place).data;
}

/** A moment that many hours from now. */
export function inHours(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000);
}
