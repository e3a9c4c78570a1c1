import type { EngineSource, ExportSource, GetToken, QueryEngine } from '../../../engine/index.js';
import { cssHeight } from '../cssHeight.js';
import type { HostLook } from '../hostLook.js';
import type { FieldValues } from './fieldValues.js';
import { listOf, object, text, type Reader } from './reader.js';
import { readLanguage, type ElementLanguage } from './readLanguage.js';
import { readTheme, type ReadTheme } from './readTheme.js';

/** What every element is given, read. */
export interface CommonConfig {
  /** An engine of the host's, or where an engine reads. */
  engine: QueryEngine | undefined;
  source: EngineSource;
  /** What plans call the project. */
  project: string;
  theme: ReadTheme;
  language: ElementLanguage;
  look: HostLook;
}

/** What plans call the project of an element that names none. */
const onlyProject = 'project';

const source = object<ExportSource>((value) => {
  const { id, url } = value as Partial<ExportSource>;
  return typeof id === 'string' && typeof url === 'string' ? (value as ExportSource) : undefined;
}, 'an object with the texts id and url');

const engine = object<QueryEngine>(
  (value) => (typeof (value as Partial<QueryEngine>).run === 'function' ? (value as QueryEngine) : undefined),
  'a QueryEngine',
);

const getToken: Reader<GetToken> = (given) => (typeof given === 'function' ? { value: given as GetToken } : { expected: 'a function' });

const height: Reader<string> = (given) => {
  const value = cssHeight(given);
  return value === undefined ? { expected: 'pixels, or a CSS length such as 60vh' } : { value };
};

/** Reads what all elements have in common; says what is missing where nothing gives data. */
export function readCommon(fields: FieldValues, look: HostLook, { needsProject = true } = {}): CommonConfig {
  const own = fields.read('engine', engine);
  const src = fields.read('src', text);
  const api = fields.read('api', text);
  const exports = fields.read('exports', listOf(source));
  const project = fields.read('project', text);
  const theme = readTheme(fields, look);
  const language = readLanguage(fields, look);
  fields.read('height', height);
  if (!own && src === undefined && api === undefined && !exports && fields.problems.length === 0)
    fields.problems.push('There is no data: give it src (the folder of an export), api (a server) or the property engine.');
  const isServer = api !== undefined && src === undefined && !exports;
  if (needsProject && project === undefined && (isServer || own) && fields.problems.length === 0)
    fields.problems.push('There is no project: give it the id of one.');
  const id = project ?? exports?.[0]?.id ?? onlyProject;
  return {
    engine: own,
    source: {
      ...(isServer ? { api } : { exports: exports ?? (src === undefined ? [] : [{ id, url: src }]) }),
      principal: fields.read('principal', text),
      getToken: fields.read('getToken', getToken),
    },
    project: id,
    theme,
    language,
    look: { ...look, theme: theme.mode, lang: language.locale },
  };
}
