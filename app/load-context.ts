import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Account } from './accounts/account.ts';
import type { NamedModel } from '#app/llm/settings.ts';
import type { GithubSettings } from './accounts/github-settings.ts';
import type { Visitor } from './accounts/visitor.ts';

declare module '@remix-run/node' {
  /** What the web server hands to every loader and action. */
  interface AppLoadContext {
    db: Kysely<Database>;
    /** Allows the inline scripts of this one response. */
    nonce: string;
    /** What an answer is sent with where all went well; undefined for requests that write. */
    cacheHeaders: Record<string, string> | undefined;
    /** Who is signed in; the first call of a request looks it up. */
    findAccount(): Promise<Account | undefined>;
    /** Where the request comes from. */
    visitor: Visitor;
    /** How people sign in with GitHub; undefined where they cannot. */
    github: GithubSettings | undefined;
    /** The language model that workers can be told to ask; undefined where none is named. */
    model: NamedModel | undefined;
    /**
     * The answer as it was computed for this key since the data changed last, or a new one. The key names everything that
     * the answer depends on besides the data. Many requests share an answer: it must not be changed.
     */
    remember<Answer>(key: string, compute: () => Promise<Answer>): Promise<Answer>;
  }
}

declare module '@remix-run/server-runtime' {
  interface Future {
    /** Loader data keeps its types: it is streamed, not written as JSON. */
    v3_singleFetch: true;
  }
}
