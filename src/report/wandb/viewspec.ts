import { RunfolioError } from '../../model/index.js';
import { jsonPath } from '../document/jsonPath.js';
import { Fields, isObject, type JsonObject, type Path } from './fields.js';
import { readWandbJson } from './readWandbJson.js';

/** A view as W&B stores it, without the wrappers it is handed out in. */
export interface Viewspec {
  spec: JsonObject;
  /** What stands around the spec. Empty where the spec came alone. */
  around: Fields;
}

/**
 * Finds the view in what W&B hands out: a spec alone, a viewspec whose `spec` is JSON or a text of JSON, and answers of its GraphQL API around one. Throws `bad-input` where
 * there is none, and where there are several.
 */
export function readViewspec(given: unknown): Viewspec {
  const json = readWandbJson(given);
  const found = viewsIn(json, []);
  const [view] = found;
  if (!view) {
    const hint = 'It is JSON with "blocks" (a report) or "section" (a workspace), or with such a "spec".';
    throw new RunfolioError('bad-input', 'This is no W&B report or workspace: there is no spec in it.', { hint });
  }
  if (found.length > 1) {
    const places = found.map(({ around }) => jsonPath(around.path)).join(', ');
    throw new RunfolioError('bad-input', `There are ${found.length} views here (${places}), and one can be imported at a time.`);
  }
  return view;
}

/** Levels of wrappers that are looked into: `data.project.allViews.edges[0].node.spec`. */
const mostWrappers = 8;

function viewsIn(json: unknown, path: Path): Viewspec[] {
  if (Array.isArray(json)) return path.length > mostWrappers ? [] : json.flatMap((entry, i) => viewsIn(entry, [...path, i]));
  if (!isObject(json) || path.length > mostWrappers) return [];
  if (isSpec(json)) return [{ spec: json, around: new Fields({}, path) }];
  const spec = specIn(json['spec'], [...path, 'spec']);
  if (spec) {
    const around = new Fields(json, path);
    around.take('spec', (value): value is unknown => value !== undefined);
    return [{ spec, around }];
  }
  return Object.entries(json).flatMap(([key, value]) => viewsIn(value, [...path, key]));
}

function specIn(json: unknown, path: Path): JsonObject | undefined {
  const spec = typeof json === 'string' ? readWandbJson(json, `The text in ${jsonPath(path)}`) : json;
  return isObject(spec) ? spec : undefined;
}

function isSpec(json: JsonObject): boolean {
  return Array.isArray(json['blocks']) || isObject(json['section']);
}
