import type { MetaFunction } from '@remix-run/node';

export const meta: MetaFunction = () => [{ title: 'Not found · Claimboard' }];

/** Every address that no other page has. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function NotFoundPage() {
  return null;
}
