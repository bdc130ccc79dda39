/** Requests with hostile values in every place that a route looks at. */
import { accessTable, type Who } from '#test/routes/access-table.ts';
import type { ApiEndpoint } from './api-endpoints.ts';
import { parameterTable } from '#test/routes/parameter-table.ts';
import { choose, HOSTILE_JSON, HOSTILE_VALUES } from './hostile-values.ts';
import type { RawRequest } from './raw-http.ts';

export interface HostileRequest extends RawRequest {
  /** Who may ask for that. */
  who: Who;
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'Content-Type': 'application/json' };

const routes = Object.entries(accessTable).map(([name, access]) => ({
  name,
  ...access,
  ...parameterTable[name],
}));

/** Addresses whose changing parts, or whose parameters, are what nobody should ask for. */
export function listHostileReads(endpoints: readonly ApiEndpoint[]): HostileRequest[] {
  let turn = 0;
  const places = [...routes.flatMap(listPlaces), ...listApiPlaces(endpoints)];
  return places.flatMap(({ before, after = '', who, count = 8 }) =>
    choose(HOSTILE_VALUES, turn++, count).map((value) => ({
      method: 'GET' as const,
      path: `${before}${value}${after}`,
      who,
    })),
  );
}

/** Something in an address that can be anything. */
interface Place {
  before: string;
  after?: string;
  who: Who;
  /** How many values it gets, where it is not the usual number. */
  count?: number;
}

function listPlaces({ name, address, loader: who, query = [] }: (typeof routes)[number]): Place[] {
  if (who === undefined) return [];
  const data = address === '/' ? '/_root.data' : `${address}.data`;
  return [
    ...listPathPlaces(name, address).map((place) => ({ ...place, who })),
    ...query.map((key) => ({ before: `${address}?${key}=`, who })),
    // As the browser asks for the data of the next page, where one is open already.
    ...[...query, '_routes'].map((key) => ({ before: `${data}?${key}=`, who, count: 3 })),
    ...['__proto__', 'index', '_data'].map((key) => ({ before: `${address}?${key}=`, who, count: 2 })),
  ];
}

/** Each part of a route's address that its name leaves open. */
function listPathPlaces(name: string, address: string): Pick<Place, 'before' | 'after'>[] {
  const parts = address.slice(1).split('/');
  const names = name.replaceAll('[.]', '·').split('.');
  return names.flatMap((part, index) => {
    if (!part.startsWith('$')) return [];
    const before = ['', ...parts.slice(0, index), ''].join('/');
    return [
      {
        before,
        after: parts
          .slice(index + 1)
          .map((later) => `/${later}`)
          .join(''),
      },
    ];
  });
}

function listApiPlaces(endpoints: readonly ApiEndpoint[]): Place[] {
  return endpoints
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path, query }) => {
      const filled = path.replace(/\{\w+\}/, 'math');
      const inPath = path.includes('{') ? [path.replace(/\{.*$/, '')] : [];
      const inQuery = query.map((key) => `${filled}?${key}=`);
      return [...inPath, ...inQuery].map((before) => ({ before, who: 'everybody' as const }));
    });
}

/** Forms with one field that no page would send, and bodies that are no forms. */
export function listHostileForms(): HostileRequest[] {
  let turn = 0;
  return routes.flatMap(({ address: path, action: who, isForPrograms, forms = [{}] }) => {
    if (who === undefined || isForPrograms) return [];
    const bodies = forms.flatMap((form) => [
      ...Object.keys(form).flatMap((field) =>
        choose(HOSTILE_VALUES, turn++, 5).map((value) => toBody(form, { [field]: value })),
      ),
      `${toBody(form)}&__proto__=1`,
      `${toBody(form)}&${toBody(form)}`,
      toBody(form),
    ]);
    const sent = [...bodies.map((body) => ({ headers: FORM, body })), ...listBrokenBodies(forms[0] ?? {})];
    return sent.map((one) => ({ method: 'POST' as const, path, who, ...one }));
  });
}

function toBody(form: Readonly<Record<string, string>>, changed: Record<string, string> = {}): string {
  return Object.entries({ ...form, ...changed })
    .map(([key, value]) => `${encodeURIComponent(key)}=${key in changed ? value : encodeURIComponent(value)}`)
    .join('&');
}

/** Bodies that are no forms, or say to be what they are not. */
function listBrokenBodies(form: Readonly<Record<string, string>>): Pick<RawRequest, 'headers' | 'body'>[] {
  const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const files = Object.keys(form).map(
    (key) =>
      `--x\r\nContent-Disposition: form-data; name="${key}"; filename="../../x"\r\nContent-Type: text/plain\r\n\r\nx\r\n`,
  );
  return [
    { headers: {}, body: '' },
    { headers: FORM, body: '' },
    { headers: { 'Content-Type': 'text/plain' }, body: 'intent=x' },
    { headers: { 'Content-Type': 'nonsense' }, body: 'intent=x' },
    { headers: JSON_TYPE, body: '{"intent": ' },
    { headers: multipart, body: '' },
    { headers: multipart, body: 'this is none' },
    { headers: multipart, body: `${files.join('')}--x--\r\n` },
    { headers: { 'Content-Type': 'multipart/form-data' }, body: 'intent=x' },
  ];
}

/** JSON with one field that no program should send, and what is no JSON. */
export function listHostileJson(endpoints: readonly ApiEndpoint[]): HostileRequest[] {
  let turn = 0;
  return endpoints
    .filter(({ method }) => method === 'POST')
    .flatMap(({ path, fields }) => {
      const isPaper = path.endsWith('/papers');
      const bodies = [...fields, '__proto__'].flatMap((field) =>
        choose(HOSTILE_JSON, turn++, 6).map((value) => toJson(isPaper ? PAPER : REVIEW, field, value)),
      );
      const broken = ['', '{', 'null', '[]', '"x"', ...HOSTILE_JSON.slice(-2)];
      return [...bodies, ...broken].map((body) => ({
        method: 'POST' as const,
        path: path.replace(/\{\w+\}/, '1'),
        who: isPaper ? ('editor' as const) : ('reviewer' as const),
        headers: JSON_TYPE,
        body,
      }));
    });
}

function toJson(base: Record<string, unknown>, field: string, value: string): string {
  const fields = Object.entries(base).filter(([key]) => key !== field);
  const written = fields.map(([key, one]) => `"${key}": ${JSON.stringify(one)}`);
  return `{${[...written, `"${field}": ${value}`].join(', ')}}`;
}

const PAPER = { id: 'heron', title: 'Heron', abstract: 'Heron reaches 71% on MATH.' };
const REVIEW = { action: 'correct', quote: '71%', value: 71, kind: 'score', role: 'proposed' };
