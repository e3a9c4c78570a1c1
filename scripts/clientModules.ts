// Which modules of a program belong to the client.
import { posix } from 'node:path';

interface Link {
  exported: boolean;
  /** As written: `{ a, b as c }`, `*`, `name`, or nothing. */
  names: string;
  /** A path as those of the modules are, or a package. */
  from: string;
}

interface Module {
  links: readonly Link[];
  /** Whether it does nothing but hand names on. */
  handsOn: boolean;
  /** Names that it declares and exports. */
  own: ReadonlySet<string>;
}

type Modules = ReadonlyMap<string, Module>;

const react = /^(?:react|react-dom|@base-ui\/react|@visx|@tanstack\/react-[^/]+|@tiptap\/react|lucide-react|react-grid-layout)(?:\/|$)/;
const statements = /^(import|export)\s+(?:([^'"]*?)\s*from\s*)?['"]([^'"]+)['"];?$/gm;
const declarations = /^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm;

/**
 * The paths of those modules, given as compiled code by path, that import React, something made with it, or a name that such a module declares: they may
 * call it while they are loaded. Imports on demand do not count, and modules that only hand names on are never among them.
 */
export function clientModules(modules: ReadonlyMap<string, string>): ReadonlySet<string> {
  const parsed: Modules = new Map(Array.from(modules, ([path, code]) => [path, parse(path, code)]));
  const marked = new Set<string>();
  for (let before = -1; before < marked.size;) {
    before = marked.size;
    for (const [path, module] of parsed) if (!module.handsOn && !marked.has(path) && needsClient(module, parsed, marked)) marked.add(path);
  }
  return marked;
}

function parse(path: string, code: string): Module {
  const links = Array.from(code.matchAll(statements), ([, keyword, names = '', from = '']): Link => ({
    exported: keyword === 'export',
    names: names.trim(),
    from: from.startsWith('.') ? posix.join(posix.dirname(path), from) : from,
  }));
  const rest = code.replace(statements, '').replace(/\/\*[\s\S]*?\*\//g, '');
  const handsOn = rest.replace(/^\s*\/\/.*$/gm, '').trim() === '' && links.every(({ exported }) => exported);
  return { links, handsOn, own: new Set(Array.from(code.matchAll(declarations), ([, name = '']) => name)) };
}

function needsClient({ links }: Module, parsed: Modules, marked: ReadonlySet<string>): boolean {
  return links.some(({ names, from }) => {
    if (react.test(from)) return true;
    if (!parsed.has(from)) return false;
    if (!names.startsWith('{')) return marked.has(from);
    return listed(names).some(([original]) => marked.has(declaringModule(original, from, parsed) ?? ''));
  });
}

/** Where a name is declared that a module exports; undefined where the module does not export it. */
function declaringModule(name: string, path: string, parsed: Modules): string | undefined {
  const module = parsed.get(path);
  if (!module || module.own.has(name)) return module && path;
  for (const { exported, names, from } of module.links) {
    if (!exported) continue;
    const original = names === '*' ? name : listed(names).find(([, as]) => as === name)?.[0];
    const found = original === undefined ? undefined : declaringModule(original, from, parsed);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of `{ a, b as c }`: each name there and here. */
function listed(names: string): [string, string][] {
  return Array.from(names.matchAll(/(\w+)(?:\s+as\s+(\w+))?/g), ([, original = '', as = original]) => [original, as]);
}
