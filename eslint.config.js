import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { roomNames, rooms } from './rooms.config.js';

const NODE_OR_PACKAGE = String.raw`^(?![.#]|zod$)`;
const REACT = String.raw`^(react|react-dom|recharts|@remix-run/)`;

/** The imports that a room must not make. Patterns are `regex`: a `group` that starts with # matches nothing. */
function restrictionsOf(room) {
  const { imports, types, packages } = rooms[room];
  const patterns = roomNames
    .filter((other) => other !== room && !imports.includes(other))
    .map((other) => ({
      regex: `^#${other}/`,
      allowTypeImports: types.includes(other),
      message: `${room} must not import ${other}${types.includes(other) ? ' except for its types' : ''} (rooms.config.js).`,
    }));
  patterns.push({
    regex: `^#${room}/`,
    message: 'Import a neighbour in the same room by its relative path.',
  });
  if (packages === 'none') {
    patterns.push({ regex: NODE_OR_PACKAGE, message: `${room} is pure: no package, no input or output.` });
  }
  if (packages === 'no-react')
    patterns.push({ regex: REACT, message: `${room} knows nothing of React or Remix.` });
  if (room === 'app/components') {
    patterns.push({
      regex: String.raw`\.server(\.ts)?$`,
      allowTypeImports: true,
      message: 'Components are drawn from props: no server module.',
    });
  }
  if (room === 'app/routes') {
    patterns.push({
      regex: String.raw`^\.\./[^.]*/route(\.tsx)?$`,
      message: 'A route never imports another route.',
    });
  }
  return {
    files: [`${room}/**/*.{ts,tsx,js}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export default defineConfig(
  globalIgnores(['build/', '.data/', '.cache/', 'test-results/', 'playwright-report/', 'coverage/']),
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    languageOptions: {
      globals: {
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // An import of types alone must vanish when compiled: the table of rooms counts on it.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'smart'],
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['app/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      // A scrolling table and a chart must be reachable by keyboard, and Safari drops the role of an unstyled list.
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { roles: ['region', 'tabpanel', 'application'], tags: [] },
      ],
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    // Remix throws responses and redirects from loaders.
    files: [
      'app/routes/**/*.{ts,tsx}',
      'app/name-pages/*.ts',
      'app/accounts/require-account.ts',
      'app/forms/read-form.ts',
      'app/root.tsx',
    ],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
  {
    // Playwright's fixtures take an empty pattern for "no other fixture", and hand over with a function named use.
    files: ['e2e/**/*.ts'],
    rules: { 'no-empty-pattern': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    // What reads an abstract is many small decisions: each stays one that a person can hold in the head.
    files: ['app/extraction/**/*.ts', 'app/fitting/**/*.ts'],
    rules: {
      complexity: ['error', { max: 15 }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[regex.pattern=/^.{121,}$/]',
          message: 'A pattern of more than 120 characters: name its parts, or keep its words in a set.',
        },
      ],
    },
  },
  roomNames.map(restrictionsOf),
);
