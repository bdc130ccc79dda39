import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { accessTable } from './access-table.ts';
import { parameterTable } from './parameter-table.ts';

const app = fileURLToPath(new URL('../../app', import.meta.url));

/** Where the addresses and forms of pages are parsed. The API says of itself what it understands. */
const PARSING =
  /^(routes\/(?!api)|leaderboard\/\w+-params\.ts|names\/|name-pages\/|conflicts\/|review\/|accounts\/(?!github))/;
/** Where fields are drawn. */
const DRAWING = /^(routes|components)\/.*\.tsx$/;

/** What is read of an address by somebody else's code: the answer of GitHub. */
const OF_GITHUB = ['code', 'state', 'error', 'iss'];
/** What is called otherwise in the address. */
const RENAMED = ['builtOver'];
/** What passwords are kept under in a browser, and what is drawn twice for it; nothing reads it. */
const UNREAD = ['username'];

const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, source: readFileSync(path.join(app, file), 'utf8') }));

const known = Object.values(parameterTable).flatMap(({ query = [], forms = [] }) => [
  ...query,
  ...forms.flatMap((form) => Object.keys(form)),
]);

it('says of every route what it is told, and of no other', () => {
  expect(Object.keys(parameterTable).sort()).toEqual(Object.keys(accessTable).sort());
});

it('has forms for every action but those that look at none', () => {
  const writing = Object.entries(accessTable).filter(
    ([, { action, address }]) => action !== undefined && !address.startsWith('/api/'),
  );
  const withForms = Object.entries(parameterTable).filter(([, { forms }]) => forms !== undefined);
  expect([...withForms.map(([name]) => name), 'sign-out'].sort()).toEqual(
    writing.map(([name]) => name).sort(),
  );
});

it('names everything that is parsed of an address or a form, and nothing else', () => {
  const parsed = files
    .filter(
      ({ file, source }) => PARSING.test(file) && /from 'zod'|searchParams|readForm|FormData/.test(source),
    )
    .flatMap(({ source }) => listParsed(source));
  const asked = [...new Set([...parsed, ...OF_GITHUB])];
  expect(known.filter((name) => !asked.includes(name))).toEqual([]);
  expect(asked.filter((name) => ![...known, ...RENAMED].includes(name))).toEqual([]);
});

it('names every field that a page draws', () => {
  const drawn = files
    .filter(({ file }) => DRAWING.test(file))
    .flatMap(({ source }) => listDrawnFields(source));
  expect(drawn.length).toBeGreaterThan(50);
  expect([...new Set(drawn)].filter((name) => ![...known, ...UNREAD].includes(name))).toEqual([]);
});

it('finds forms read in one way alone, which says so where a form cannot be read', () => {
  const others = files.filter(
    ({ file, source }) => file !== 'forms/read-form.ts' && source.includes('.formData('),
  );
  expect(others.map(({ file }) => file)).toEqual([]);
});

/** Names of `get('…')` and of the keys in zod's objects, also of objects that are spread into these. */
function listParsed(source: string): string[] {
  const tree = ts.createSourceFile('x.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(tree);
      const [first] = node.arguments;
      if (first && /^z\.(strictObject|object)$/.test(callee)) names.push(...listKeys(first));
      if (
        first &&
        ts.isStringLiteral(first) &&
        /(^|\b(form|sent|search|searchParams))\.?(get|getAll|has)$/.test(callee)
      )
        names.push(first.text);
    }
    if (ts.isVariableDeclaration(node) && node.initializer && isShape(node.initializer))
      names.push(...listKeys(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}

/** An object whose every value is made by zod, or by a name that stands for such. */
function isShape(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) &&
    node.properties.length > 0 &&
    /\b(z\.|optionalText\(|note\b|id\b)/.test(node.getText()) &&
    !/=>\s*\{/.test(node.getText())
  );
}

function listKeys(node: ts.Node): string[] {
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap(({ name }) =>
    name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [],
  );
}

/** The name of every element that sends something, where it stands there as it is. */
function listDrawnFields(source: string): string[] {
  const elements = source.matchAll(
    /<(?:input|select|textarea|button|LabelledInput|TextField|NewPassword|PresentPassword)\b(?:[^<>]|=>)*?\sname="([^"]+)"/g,
  );
  return [...elements].map(([, name = '']) => name);
}
