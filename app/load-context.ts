import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

declare module '@remix-run/node' {
  /** What the web server hands to every loader and action. */
  interface AppLoadContext {
    db: Kysely<Database>;
    /** Allows the inline scripts of this one response. */
    nonce: string;
  }
}

declare module '@remix-run/server-runtime' {
  interface Future {
    /** Loader data keeps its types: it is streamed, not written as JSON. */
    v3_singleFetch: true;
  }
}
