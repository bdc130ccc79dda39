/** The directions between the rooms (rooms.config.js), held over every import of the program. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IDependency } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { findRoom, rooms } from '../rooms.config.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const PRODUCT = ['app', 'db', 'scripts'];

interface Edge {
  from: string;
  to: IDependency;
}

let edges: Edge[] = [];

beforeAll(async () => {
  const { output } = await cruise(
    PRODUCT,
    {
      baseDir: root,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: 'specify',
      moduleSystems: ['es6'],
      enhancedResolveOptions: { conditionNames: ['import', 'node'], exportsFields: ['exports'] },
    },
    undefined,
    {},
  );
  edges = (output as ICruiseResult).modules.flatMap(({ source, dependencies }) =>
    dependencies.map((to) => ({ from: source, to })),
  );
}, 120_000);

describe('imports between rooms', () => {
  it('are all resolved', () => {
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.filter(({ to }) => to.couldNotResolve).map(show)).toEqual([]);
  });

  it.each(Object.entries(rooms))(
    '%s imports only what the table allows',
    (name, { imports, types, packages }) => {
      const foreign = edges.filter(
        ({ from, to }) => findRoom(from) === name && findRoom(to.resolved) !== name && !to.couldNotResolve,
      );
      const forbidden = foreign.filter(({ to }) => {
        const room = findRoom(to.resolved);
        if (room) return !(imports.includes(room) || (types.includes(room) && isTypeOnly(to)));
        if (isOwn(to)) return !isTypeOnly(to);
        if (isTypeOnly(to)) return false;
        if (packages === 'none') return to.module !== 'zod';
        return packages === 'no-react' && /^(react|react-dom|recharts|@remix-run\/.*)$/.test(to.module);
      });
      expect(forbidden.map(show)).toEqual([]);
    },
  );

  it('reach no server module from a component', () => {
    const leaks = edges.filter(
      ({ from, to }) => from.startsWith('app/components/') && isServer(to) && !isTypeOnly(to),
    );
    expect(leaks.map(show)).toEqual([]);
  });

  it('never lead from one route to another', () => {
    const isRoute = (file: string) => /^app\/routes\/.*\/?route\.tsx$/.test(file);
    const crossings = edges.filter(({ from, to }) => from.startsWith('app/routes/') && isRoute(to.resolved));
    expect(crossings.map(show)).toEqual([]);
  });

  it('form no cycle', () => {
    expect(findCycles(edges)).toEqual([]);
  });
});

describe('files', () => {
  const files = PRODUCT.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.split(path.sep).join('/')}`,
    ),
  );

  it('are named in kebab-case', () => {
    // Remix reads meaning from a leading underscore, a dollar sign and a dot in the names of routes.
    const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    const route = /^[a-z0-9_$.[\]-]+$/;
    const misnamed = files.filter((file) =>
      file.split('/').some((part) => !(file.startsWith('app/routes/') ? route : kebabCase).test(part)),
    );
    expect(misnamed).toEqual([]);
  });

  it('are never a place for odds and ends', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.[a-z]+$|$)/.test(file))).toEqual(
      [],
    );
  });
});

function isTypeOnly({ dependencyTypes }: IDependency): boolean {
  return dependencyTypes.includes('type-only');
}

/** Whether the dependency is a file of this repository and no package. */
function isOwn({ resolved, coreModule }: IDependency): boolean {
  return !coreModule && !resolved.includes('node_modules/');
}

function isServer({ resolved }: IDependency): boolean {
  return /\.server(\.ts)?$/.test(resolved);
}

function show({ from, to }: Edge): string {
  return `${from} → ${to.resolved}`;
}

/** Every cycle that a walk along the imports, types included, comes upon. */
function findCycles(all: Edge[]): string[] {
  const targets = groupTargets(all);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]) => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) return void cycles.push([...trail.slice(seenAt), file].join(' → '));
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}

function groupTargets(all: Edge[]): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of all) targets.set(from, [...(targets.get(from) ?? []), to.resolved]);
  return targets;
}
