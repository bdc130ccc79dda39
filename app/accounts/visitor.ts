/** Where a request comes from, as far as signing in needs it. */
export interface Visitor {
  /** IP address, behind a trusted proxy the one that it names. */
  address: string;
  /** Whether the browser talks to us through TLS. */
  isSecure: boolean;
  /** The site as the browser sees it: `https://claims.example.org`. */
  origin: string;
  userAgent: string;
  /** What the session cookie holds; undefined where a program shows a token. */
  sessionToken: string | undefined;
  /** The token that a program shows; empty where it shows something else. */
  apiToken: string | undefined;
}
