import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { startGithub } from '#app/accounts/github.server.ts';
import { toOauthCookie } from '#app/accounts/oauth-cookie.ts';
import { toOwnPath } from '#app/accounts/own-path.ts';

/** Sends the browser to GitHub, where its owner says yes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.github) throw new Response('Signing in with GitHub is not set up here.', { status: 404 });
  const to = toOwnPath(new URL(request.url).searchParams.get('to'));
  const { origin } = context.visitor;
  const { address, flow } = await startGithub(context.github, { origin, to });
  return redirect(address, {
    headers: { 'Set-Cookie': toOauthCookie(flow, context.visitor), 'Cache-Control': 'no-store' },
  });
}
