import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import type { GithubSettings } from './github-settings.ts';
import type { OauthFlow } from './oauth-cookie.ts';

/** What GitHub says of somebody who has signed in there. */
export interface GithubPerson {
  /** Its number for the account, which stays when names and addresses change. */
  subject: string;
  name: string;
  /** E-mail addresses that it has verified, in lower case, the primary one first. */
  emails: string[];
}

const SCOPE = 'read:user user:email';
const TIMEOUT_MS = 10_000;

const profile = z.object({ id: z.number().int(), login: z.string(), name: z.string().nullish() });
const addresses = z.array(z.object({ email: z.string(), verified: z.boolean(), primary: z.boolean() }));

/**
 * Begins to sign somebody in: where to send the browser, and what it has to keep until it comes back.
 * @param wish.userId of the account that is to be tied to one at GitHub, where that is what is wanted
 */
export async function startGithub(
  settings: GithubSettings,
  { origin, ...wish }: { origin: string } & Pick<OauthFlow, 'to' | 'userId'>,
): Promise<{ address: string; flow: OauthFlow }> {
  const flow = {
    ...wish,
    state: oauth.generateRandomState(),
    codeVerifier: oauth.generateRandomCodeVerifier(),
  };
  const address = new URL(toServer(settings).authorization_endpoint);
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: toReturnAddress(origin),
    scope: SCOPE,
    state: flow.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(flow.codeVerifier),
    code_challenge_method: 'S256',
  }).toString();
  return { address: address.href, flow };
}

/**
 * Who has come back from GitHub.
 * @param address with what GitHub has added to it
 * @throws where the answer does not belong to the flow, or GitHub does not stand by it
 */
export async function finishGithub(
  settings: GithubSettings,
  flow: OauthFlow,
  { origin, address }: { origin: string; address: URL },
): Promise<GithubPerson> {
  const server = toServer(settings);
  const client = { client_id: settings.clientId };
  const answer = oauth.validateAuthResponse(server, client, address.searchParams, flow.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.ClientSecretPost(settings.clientSecret),
    answer,
    toReturnAddress(origin),
    flow.codeVerifier,
    toOptions(settings.url),
  );
  const { access_token } = await oauth.processAuthorizationCodeResponse(server, client, response);
  return findPerson(settings, access_token);
}

async function findPerson(settings: GithubSettings, accessToken: string): Promise<GithubPerson> {
  const ask = async <Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer> => {
    const response = await oauth.protectedResourceRequest(
      accessToken,
      'GET',
      new URL(`${settings.apiUrl}${path}`),
      new Headers({ Accept: 'application/vnd.github+json', 'User-Agent': 'claimboard' }),
      null,
      toOptions(settings.apiUrl),
    );
    if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${path}.`);
    return schema.parse(await response.json());
  };
  const { id, login, name } = await ask('/user', profile);
  const emails = await ask('/user/emails', addresses);
  return {
    subject: String(id),
    name: name?.trim() || login,
    emails: emails
      .filter(({ verified }) => verified)
      .sort((a, b) => Number(b.primary) - Number(a.primary))
      .map(({ email }) => email.toLowerCase()),
  };
}

function toServer({ url }: GithubSettings) {
  return {
    issuer: `${url}/login/oauth`,
    authorization_endpoint: `${url}/login/oauth/authorize`,
    token_endpoint: `${url}/login/oauth/access_token`,
  };
}

function toReturnAddress(origin: string): string {
  return `${origin}/sign-in/github/return`;
}

/** Plain HTTP is for a provider on this machine alone; the settings see to that. */
function toOptions(url: string) {
  return {
    [oauth.allowInsecureRequests]: url.startsWith('http:'),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
}
