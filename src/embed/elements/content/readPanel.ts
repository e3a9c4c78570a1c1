import * as z from 'zod/mini';
import { allRuns, runSetSchema, type RunSet } from '../../../model/index.js';
import { builtinKinds } from '../../../panels/index.js';
import { selectionSchema, type SelectionState } from '../../../query/index.js';
import type { ContentState } from '../elementContent.js';
import { panelFields, specFields } from '../fields.js';
import { FieldValues, type Given } from './fieldValues.js';
import type { ReadContent } from './mountContent.js';
import { readCommon, type CommonConfig } from './readCommon.js';
import { listOf, number, object, parsed, text, type Reader } from './reader.js';
import { specReaders } from './specReaders.js';

/** What a panel shows. */
export interface PanelConfig extends CommonConfig {
  kind: string;
  /** Of the spec; the kind's own where absent. */
  version: number | undefined;
  /** What was said of the spec: the kind's defaults stand for the rest, unless `isWhole`. */
  spec: Readonly<Record<string, unknown>>;
  isWhole: boolean;
  title: string | undefined;
  runs: RunSet;
  selection: SelectionState | undefined;
}

/** A saved panel. */
interface Saved {
  kind: string;
  version: number | undefined;
  spec: Readonly<Record<string, unknown>>;
  title: string | undefined;
}

const spec = object((value) => (Array.isArray(value) ? undefined : (value as Readonly<Record<string, unknown>>)), 'an object');

const kind: Reader<string> = (given) =>
  builtinKinds.some((known) => known.kind === given)
    ? { value: given as string }
    : { expected: `a kind of panel: ${builtinKinds.map((known) => known.kind).join(', ')}` };

const savedPanel: Reader<Saved> = (given) => {
  const read = spec(given);
  if ('expected' in read) return { expected: 'a saved panel' };
  const { value } = read;
  const named = kind(value['kind']);
  if ('expected' in named) return { expected: `a saved panel, whose kind is ${named.expected}` };
  const { version, title } = value;
  return {
    value: {
      kind: named.value,
      version: typeof version === 'number' ? version : undefined,
      spec: Object(value['spec'] ?? {}) as Saved['spec'],
      title: typeof title === 'string' ? title : undefined,
    },
  };
};

/** Reads what `<runfolio-panel>` was given. */
export function readPanel({ input, look }: ContentState): ReadContent<PanelConfig> {
  const fields = new FieldValues(input);
  fields.refuseOthers([...panelFields, 'title']);
  const common = readCommon(fields, look);
  const saved = fields.read('panel', savedPanel);
  const kindName = saved?.kind ?? fields.read('kind', kind) ?? 'line-plot';
  const config: PanelConfig = {
    ...common,
    kind: kindName,
    version: saved ? saved.version : fields.read('version', number(1)),
    spec: saved?.spec ?? readSpecFields(fields, kindName),
    isWhole: saved !== undefined,
    title: fields.read('title', text) ?? saved?.title,
    runs: readRuns(fields, common.project),
    selection: fields.read(
      'selection',
      parsed((value) => z.parse(selectionSchema, value)),
    ),
  };
  return fields.problems.length > 0 ? { problems: fields.problems } : { config };
}

/** The spec and the plain fields of each way, the weightier over the others. */
function readSpecFields(fields: FieldValues, kindName: string): Readonly<Record<string, unknown>> {
  const readers = specReaders[kindName] ?? {};
  const layers: Record<Given['way'], Record<string, unknown>> = { attribute: {}, 'JSON child': {}, property: {} };
  for (const given of fields.ways('spec')) Object.assign(layers[given.way], fields.take('spec', given, spec));
  for (const name of specFields) {
    const field = readers[name];
    for (const given of fields.ways(name)) {
      if (field) layers[given.way][field.as ?? name] = fields.take(name, given, field.read);
      else if (given.way !== 'attribute') fields.problems.push(`Panels of kind ${kindName} have no plain field ${name}.`);
    }
  }
  return { ...layers.attribute, ...layers['JSON child'], ...layers.property };
}

function readRuns(fields: FieldValues, project: string): RunSet {
  const given = fields.read('runs', runs);
  if (given === undefined) return allRuns(project);
  return Array.isArray(given) ? { ...allRuns(project), only: given } : { ...given, project };
}

/** Ids, or a run set. */
const runs: Reader<string[] | RunSet> = (given) => {
  const isIds = Array.isArray(given) || (typeof given === 'string' && !given.trimStart().startsWith('{'));
  return isIds ? listOf(text)(given) : parsed((value) => z.parse(runSetSchema, value))(given);
};
