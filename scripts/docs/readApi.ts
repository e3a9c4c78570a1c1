import { join } from 'node:path';
import { API, type Checker, type Symbol as TsSymbol, type Type } from 'typescript/unstable/sync';
import { root } from './snippets.ts';

/** A field of a type or a prop of a component. */
export interface ApiMember {
  name: string;
  type: string;
  optional: boolean;
  about: string;
}

/** Something that an entry point exports. */
export interface ApiItem {
  name: string;
  kind: 'component' | 'function' | 'class' | 'value' | 'type';
  about: string;
  /** Of a function or a value, and of a type that has no fields. */
  text?: string | undefined;
  /** Props of a component, fields of a type. */
  members: readonly ApiMember[];
}

/** An entry point, such as `runfolio/report`. */
export interface ApiEntry {
  name: string;
  items: readonly ApiItem[];
}

const flags = { optional: 1 << 24, alias: 1 << 21, class: 1 << 5, value: (1 << 2) | (1 << 4) | (1 << 5) | 3, undefined: 4 } as const;
const project = join(root, 'tsconfig.build.json');
/** `SignatureKind.Call`. */
const call = 0;
/** Fields of a type beyond which it is named and not spelt out: those that are made of schemas. */
const mostMembers = 60;

/** All that entry points export, read from the types by the compiler: names, types and the sentences above them. */
export function readApi(entries: Readonly<Record<string, string>>): ApiEntry[] {
  const api = new API({ cwd: root });
  try {
    const opened = api.updateSnapshot({ openProjects: [project] }).getProject(project);
    if (!opened) throw new Error(`The compiler did not open ${project}.`);
    const { checker, program } = opened;
    return Object.entries(entries).flatMap(([name, path]) => {
      const file = program.getSourceFile(path);
      const module = file && checker.getSymbolAtLocation(file);
      if (!module) return [];
      const items = checker.getExportsOfModule(module).map((symbol) => itemOf(symbol, checker));
      return [{ name, items: items.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }];
    });
  } finally {
    api.close();
  }
}

function itemOf(exported: TsSymbol, checker: Checker): ApiItem {
  const symbol = (exported.flags & flags.alias) === 0 ? exported : checker.getAliasedSymbol(exported);
  const about = symbol.getDocumentationComment(checker);
  const { name } = exported;
  if ((symbol.flags & flags.class) !== 0)
    return { name, kind: 'class', about, members: membersOf(checker.getDeclaredTypeOfSymbol(symbol), checker) };
  if ((symbol.flags & flags.value) === 0)
    return { name, kind: 'type', about, ...shapeOf(checker.getDeclaredTypeOfSymbol(symbol), checker) };
  const type = checker.getTypeOfSymbol(symbol);
  const signatures = type ? checker.getSignaturesOfType(type, call) : [];
  const text = type && checker.typeToString(type);
  if (signatures.length === 0) return { name, kind: 'value', about, text, members: [] };
  if (!/^[A-Z]/.test(name)) return { name, kind: 'function', about, text, members: [] };
  // Of several ways to give props the last is the plain one.
  const ways = signatures.map((signature) => checker.getParameterType(signature, 0)).toReversed();
  return { name, kind: 'component', about, members: joined(ways.map((props) => (props ? membersOf(props, checker) : []))) };
}

/** The members of the first way, and after them what only others have. */
function joined([first = [], ...others]: readonly (readonly ApiMember[])[]): ApiMember[] {
  const more = others
    .flat()
    .filter(({ name }, i, all) => !first.some((own) => own.name === name) && all.findIndex((one) => one.name === name) === i);
  return [...first, ...more.map((member) => ({ ...member, optional: true }))];
}

/** The fields of an object type, or its text. */
function shapeOf(type: Type, checker: Checker): Pick<ApiItem, 'text' | 'members'> {
  const members =
    type.isClassOrInterface() || (type.isObjectType() && checker.getSignaturesOfType(type, call).length === 0)
      ? membersOf(type, checker)
      : [];
  if (members.length > 0 && members.length <= mostMembers) return { members };
  // `InTypeAlias`: what an alias stands for, not its name.
  return { text: checker.typeToString(type, undefined, 1 << 23), members: [] };
}

function membersOf(type: Type, checker: Checker): ApiMember[] {
  return checker.getPropertiesOfType(type).flatMap((member) => {
    const own = checker.getTypeOfSymbol(member);
    const text = own ? checker.typeToString(own) : 'unknown';
    const optional = (member.flags & flags.optional) !== 0;
    if (member.name.startsWith('__')) return [];
    return [
      {
        name: member.name,
        type: optional ? text.replace(/ \| undefined$/, '') : text,
        optional,
        about: member.getDocumentationComment(checker),
      },
    ];
  });
}
