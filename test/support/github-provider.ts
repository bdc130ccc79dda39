/** A provider on this machine that speaks as GitHub does, and is as strict about codes, secrets and PKCE. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProviderPerson {
  id: number;
  login: string;
  name: string | null;
  emails: { email: string; verified: boolean; primary: boolean }[];
}

export interface GithubProvider {
  url: string;
  /** Who is signed in there, and says yes. */
  person: ProviderPerson;
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'claimboard-test', clientSecret: 'a secret of the test' };

interface Grant {
  challenge: string;
  redirectUri: string;
  person: ProviderPerson;
}

export async function startGithubProvider(person: ProviderPerson): Promise<GithubProvider> {
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, ProviderPerson>();
  const provider: GithubProvider = { url: '', person, close };

  function authorize({ searchParams }: URL, response: ServerResponse) {
    const redirectUri = searchParams.get('redirect_uri') ?? '';
    const isRight =
      searchParams.get('client_id') === CLIENT.clientId &&
      searchParams.get('response_type') === 'code' &&
      searchParams.get('code_challenge_method') === 'S256';
    if (!isRight) return response.writeHead(400).end('bad request');
    const code = randomBytes(16).toString('hex');
    const challenge = searchParams.get('code_challenge') ?? '';
    codes.set(code, { challenge, redirectUri, person: provider.person });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString();
    return response.writeHead(302, { Location: back.href }).end();
  }

  async function grant(request: IncomingMessage, response: ServerResponse) {
    const sent = new URLSearchParams(await readText(request));
    const code = sent.get('code') ?? '';
    const granted = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      sent.get('client_id') === CLIENT.clientId &&
      sent.get('client_secret') === CLIENT.clientSecret &&
      granted?.redirectUri === sent.get('redirect_uri') &&
      granted?.challenge === challenge;
    if (!granted || !isRight) return sendJson(response, { error: 'bad_verification_code' }, 400);
    const token = `gho_${randomBytes(16).toString('hex')}`;
    tokens.set(token, granted.person);
    return sendJson(response, { access_token: token, token_type: 'bearer', scope: 'read:user,user:email' });
  }

  function tell(request: IncomingMessage, response: ServerResponse, part: 'user' | 'emails') {
    const known = tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
    if (!known) return sendJson(response, { message: 'Bad credentials' }, 401);
    const { emails, ...user } = known;
    return sendJson(response, part === 'user' ? user : emails);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://provider.invalid');
    if (url.pathname === '/login/oauth/authorize') authorize(url, response);
    else if (url.pathname === '/login/oauth/access_token') void grant(request, response);
    else if (url.pathname === '/api/user') tell(request, response, 'user');
    else if (url.pathname === '/api/user/emails') tell(request, response, 'emails');
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  provider.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function close() {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
  return provider;
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string;
  return text;
}

function sendJson(response: ServerResponse, value: unknown, status = 200) {
  return response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}
