import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { toSessionCookie } from '#app/accounts/session-cookie.ts';
import { endSession } from '#app/accounts/sign-in.server.ts';

/** Ends the session in the database and takes the cookie away. */
export async function action({ context }: ActionFunctionArgs) {
  await endSession(context.db, context.visitor.sessionToken);
  return redirect('/', {
    status: 303,
    headers: { 'Set-Cookie': toSessionCookie(undefined, context.visitor) },
  });
}

export function loader() {
  return redirect('/');
}
