/** How people sign in by an account at GitHub, or at anything that speaks as it does. */
export interface GithubSettings {
  clientId: string;
  clientSecret: string;
  /** Where people are sent to: `https://github.com`. */
  url: string;
  /** Where it is asked who they are: `https://api.github.com`. */
  apiUrl: string;
  /** What people become whom no admin has invited; undefined where they are refused. */
  signUpRole: 'reviewer' | undefined;
}
