/**
 * Which room may import which. ESLint (eslint.config.js) and the architecture test both read this one table;
 * docs/architecture.md explains it.
 *
 * `imports`: rooms whose modules may be used. `types`: rooms of which only types may be used (they vanish when
 * compiled). `packages`: whether npm packages and Node's modules may be used; `zod` always may.
 * @typedef {{ imports: string[], types: string[], packages: 'none' | 'any' | 'no-react' }} Room
 */

/** @type {Record<string, Room>} */
export const rooms = {
  'app/extraction': { imports: [], types: [], packages: 'none' },
  'app/evaluation': { imports: ['app/extraction'], types: [], packages: 'none' },
  'app/fitting': { imports: ['app/extraction', 'app/evaluation'], types: [], packages: 'none' },
  'app/leaderboard': { imports: [], types: ['app/extraction'], packages: 'none' },
  'app/sources': { imports: [], types: ['app/extraction'], packages: 'no-react' },
  'app/gold': { imports: ['app/evaluation', 'app/sources'], types: ['app/extraction'], packages: 'no-react' },
  db: { imports: [], types: ['app/extraction', 'app/sources'], packages: 'no-react' },
  'app/forms': { imports: [], types: [], packages: 'none' },
  'app/accounts': { imports: ['db'], types: [], packages: 'no-react' },
  'app/llm': { imports: ['app/extraction', 'db'], types: [], packages: 'no-react' },
  'app/rules': { imports: ['app/extraction', 'db'], types: [], packages: 'no-react' },
  'app/names': { imports: ['app/extraction', 'app/forms', 'db'], types: [], packages: 'no-react' },
  'app/conflicts': {
    imports: ['app/extraction', 'app/leaderboard', 'app/forms', 'db'],
    types: [],
    packages: 'no-react',
  },
  'app/review': { imports: ['app/extraction', 'db'], types: ['app/accounts'], packages: 'no-react' },
  'app/ingest': {
    imports: ['app/extraction', 'app/rules', 'app/sources', 'app/llm', 'app/conflicts', 'db'],
    types: [],
    packages: 'no-react',
  },
  'app/jobs': {
    imports: ['app/ingest', 'app/llm', 'app/rules', 'app/extraction', 'app/sources', 'db'],
    types: [],
    packages: 'no-react',
  },
  'app/learning': {
    imports: ['app/extraction', 'app/evaluation', 'app/fitting', 'app/llm', 'app/rules', 'db'],
    types: [],
    packages: 'no-react',
  },
  'app/export': {
    imports: ['app/leaderboard', 'app/extraction', 'db'],
    types: [],
    packages: 'no-react',
  },
  'app/api': {
    imports: [
      'app/leaderboard',
      'app/extraction',
      'app/accounts',
      'app/sources',
      'app/names',
      'app/review',
      'app/ingest',
      'app/export',
      'db',
    ],
    types: [],
    packages: 'no-react',
  },
  'app/name-pages': {
    imports: ['app/names', 'app/accounts', 'app/forms', 'app/leaderboard', 'db'],
    types: [],
    packages: 'any',
  },
  'app/components': {
    imports: ['app/leaderboard'],
    types: [
      'app/extraction',
      'app/sources',
      'app/accounts',
      'app/names',
      'app/conflicts',
      'app/review',
      'app/api',
      'db',
    ],
    packages: 'any',
  },
  'app/routes': {
    imports: [
      'app/components',
      'app/leaderboard',
      'app/forms',
      'app/accounts',
      'app/export',
      'app/api',
      'app/names',
      'app/name-pages',
      'app/conflicts',
      'app/review',
      'app/ingest',
      'app/jobs',
      'app/learning',
      'app/rules',
      'app/extraction',
      'app/sources',
      'db',
    ],
    types: [],
    packages: 'any',
  },
  scripts: {
    imports: [
      'app/accounts',
      'app/names',
      'app/conflicts',
      'app/review',
      'app/ingest',
      'app/llm',
      'app/jobs',
      'app/export',
      'app/api',
      'app/evaluation',
      'app/fitting',
      'app/learning',
      'app/rules',
      'app/gold',
      'app/extraction',
      'app/sources',
      'app/leaderboard',
      'db',
    ],
    types: [],
    packages: 'any',
  },
};

/** Every room of the product, in the order of the table. */
export const roomNames = Object.keys(rooms);

/**
 * The room that a file belongs to, or undefined for files outside all rooms (configuration, tests, app/root.tsx).
 * @param {string} path relative to the checkout, with forward slashes
 */
export function findRoom(path) {
  return roomNames.find((room) => path.startsWith(`${room}/`));
}
