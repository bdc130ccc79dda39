/**
 * What every route is told beside its path, by the names of the folders in app/routes. test/routes/parameters.test.ts
 * holds it against the source; e2e/hostile-values.spec.ts sends what nobody should send under each of these names.
 */
export interface RouteParameters {
  /** Names in the address. */
  query?: readonly string[];
  /** Forms that are understood, each with a value for every field; `{…}` stands for what is looked up when it is sent. */
  forms?: readonly Readonly<Record<string, string>>[];
}

const board = [
  'metric',
  'show',
  'sort',
  'order',
  'role',
  'status',
  'family',
  'year',
  'unit',
  'q',
  'page',
  'cols',
];
const compared = ['methods', 'benchmarks', 'x', 'y', 'shown', 'method', 'benchmark'];
const seen = { last: '{last}', note: 'because' };

const claim = {
  start: '',
  end: '',
  quote: '{quote}',
  value: '1',
  low: '',
  unit: '%',
  kind: 'score',
  basis: '',
  benchmark: 'Heron Hall',
  metric: 'accuracy',
  setting: '5-shot',
  method: 'Heron',
  base: '',
  role: 'proposed',
  versus: '',
  from: '',
  qualifier: '',
  change: '',
  note: '',
};
const about = { claim: '{claim}', version: '{version}', to: '/review' };
const decisions: RouteParameters['forms'] = [
  { intent: 'correct', ...about, ...claim },
  { intent: 'accept', ...about },
  { intent: 'reject', ...about, note: 'no result' },
  { intent: 'skip', claim: '{claim}', to: '/review' },
  { intent: 'unskip', to: '/review' },
  { intent: 'revert', ...about, review: '0', note: '' },
  { intent: 'undo', to: '/review' },
];

const nameForms = [
  {
    intent: 'edit',
    ...seen,
    name: 'Heron',
    task: '',
    metric: '',
    direction: 'higher',
    min: '',
    max: '',
    parent: '',
  },
  { intent: 'add-alias', ...seen, alias: 'Grey heron' },
  { intent: 'remove-alias', ...seen, aliasId: '1' },
  { intent: 'split', ...seen, aliasIds: '1', target: 'Egret' },
];
const mergeForm = { into: 'nothing-of-that-name', ...seen, lastKept: '0' };
const revertForm = { changeId: '1', note: '' };

export const parameterTable: Record<string, RouteParameters> = {
  root: {},
  $: {},
  _index: {},
  'api._index': {},
  // The names of the API come from its schemas.
  'api.v1.papers': {},
  'api.v1.claims.$id.reviews': {},
  'api.v1.$': {},
  'benchmarks.$slug_.badge[.]svg': { query: ['method', 'metric'] },
  'benchmarks.$slug_.card[.]png': {},
  'benchmarks.$slug_.feed[.]atom': {},
  'new-bests[.]atom': {},
  'new-papers[.]atom': {},
  'watches.$id': { query: ['page'] },
  oembed: { query: ['url', 'format', 'maxwidth', 'maxheight'] },
  'robots[.]txt': {},
  'search[.]atom': { query: ['q'] },
  'sitemap[.]xml': {},
  'sitemaps.$page': {},
  'benchmark-list.$file': { query: ['q'] },
  'benchmarks.$slug': { query: [...board, 'elsewhere'] },
  'benchmarks.$slug_.$file': { query: board },
  'benchmarks._index': { query: ['q', 'page'] },
  'claims.$id.sentence': {},
  compare: { query: compared },
  'compare_.$file': { query: compared },
  find: { query: ['q'] },
  improvements: { query: ['basis', 'change', 'by', 'sort', 'q', 'page'] },
  'improvements_.$file': { query: ['basis', 'change', 'by', 'sort', 'q', 'page'] },
  'methods.$slug': { query: ['page', 'built', 'over', 'built-over'] },
  'methods.$slug_.$file': {},
  'papers.$id': { forms: [{ intent: 'add', ...claim }, { intent: 'done' }, { intent: 'reopen' }] },
  'papers.$id_.$file': {},
  search: { query: ['q'] },
  'search_.$file': { query: ['q'] },
  suggest: { query: ['kind', 'q'] },
  theme: { forms: [{ theme: 'dark', returnTo: '/compare' }] },
  ingest: { forms: [{ text: '{"id": "x", "title": "Heron"}', file: '' }] },
  // Without an address: nobody else's server is asked.
  try: {
    forms: [
      { title: 'Heron', abstract: 'Heron reaches 71% on MATH.', arxiv: '', do: 'read' },
      { title: '', abstract: '', arxiv: 'heron', do: 'fetch' },
    ],
  },
  'try_.store': { forms: [{ arxiv: '', title: 'Heron', abstract: 'Heron reaches 71% on MATH.' }] },

  'benchmarks.$slug_.edit': { query: ['done'], forms: nameForms },
  'benchmarks.$slug_.merge': { query: ['into'], forms: [mergeForm] },
  'benchmarks.$slug_.history': { query: ['page'], forms: [revertForm] },
  'methods.$slug_.edit': { query: ['done'], forms: nameForms },
  'methods.$slug_.merge': { query: ['into'], forms: [mergeForm] },
  'methods.$slug_.history': { query: ['page'], forms: [revertForm] },
  names: {
    query: ['what', 'show', 'page'],
    forms: [
      { intent: 'dismiss', what: 'benchmark', one: '1', other: '2' },
      { intent: 'restore', what: 'method', one: '1', other: '2' },
      { intent: 'look-again' },
    ],
  },
  'claims.$id._index': {},
  review: { query: ['benchmark', 'paper', 'reason', 'claim'], forms: decisions },
  'review_.changes': { query: ['show', 'page'] },
  'review_.changes_.$file': { query: ['show', 'page'] },
  'review_.decisions': { forms: decisions },
  'review_.number': { query: ['paper', 'start', 'end'] },
  'conflict-list.$file': { query: ['benchmark', 'show', 'page'] },
  'conflicts._index': { query: ['benchmark', 'show', 'page'] },
  'conflicts.$id': {
    query: ['settled'],
    forms: [
      { intent: 'settle', version: 'x', verdict: 'stands', standing: '1', note: '' },
      { intent: 'reopen', settlementId: '1', note: '' },
    ],
  },

  'sign-in': { query: ['to'], forms: [{ email: 'nobody@example.org', password: 'not a password', to: '/' }] },
  'sign-in_.github': { query: ['to'] },
  'sign-in_.github_.return': { query: ['code', 'state', 'error', 'iss'] },
  'sign-out': {},
  welcome: {
    query: ['token'],
    forms: [{ token: 'x', name: 'Robin', email: 'robin@example.org', password: 'not a password' }],
  },
  'new-password': { query: ['token'], forms: [{ token: 'x', password: 'not a password' }] },
  account: {
    forms: [
      { intent: 'name', name: 'Robin' },
      { intent: 'password', old: 'not a password', next: 'x' },
      { intent: 'link-github', old: 'not a password' },
      { intent: 'unlink-github' },
      { intent: 'end-session', id: '1000' },
      { intent: 'make-token', name: 'script', scopes: 'read', days: '30' },
      { intent: 'end-token', id: '1000' },
      { intent: 'end-sessions' },
    ],
  },
  accounts: {
    forms: [
      { intent: 'add', email: 'robin@example.org', name: 'Robin', role: 'reviewer' },
      { intent: 'role', id: '1000', role: 'reviewer' },
      { intent: 'disable', id: '1000' },
      { intent: 'enable', id: '1000' },
      { intent: 'link', id: '1000' },
    ],
  },
  jobs: {
    forms: [
      { intent: 'retry-job', id: '1' },
      { intent: 'cancel-job', id: '1' },
      { intent: 'retry-group', id: '1' },
      { intent: 'cancel-group', id: '1' },
      { intent: 'retry-all' },
      { intent: 'fetch-watch', id: '1' },
      { intent: 'read-old' },
      { intent: 'read-with-model', mode: 'assist', budget: '1' },
      { intent: 'read-all' },
    ],
  },
};
