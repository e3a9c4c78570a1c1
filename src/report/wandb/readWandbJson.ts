import { RunfolioError } from '../../model/index.js';
import { jsonPath } from '../document/jsonPath.js';
import { PartError, plainCopy } from '../document/plainCopy.js';
import type { Path } from './fields.js';

/** Levels within one another that a spec may have: a report around it has some of its own. */
const deepest = 48;

/**
 * The JSON of a spec from text, or from what was parsed already. Throws `bad-input` naming the place of what is no JSON, and of numbers that are too large to be read;
 * `too-large` for what is larger or deeper than a report can be.
 */
export function readWandbJson(given: unknown, what = 'This W&B spec'): unknown {
  const json = typeof given === 'string' ? parsed(given, what) : given;
  const copy = copied(json, what);
  checkValues(copy, [], what);
  return copy;
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const hint = 'A spec is the JSON that W&B’s API or its Python package gives, as one file.';
    throw new RunfolioError('bad-input', `${what} is no JSON: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
      hint,
    });
  }
}

function copied(json: unknown, what: string): unknown {
  try {
    return plainCopy(json);
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    throw new RunfolioError('bad-input', `${what} cannot be read: ${jsonPath(error.path) || 'its start'}: ${error.why}.`, { cause: error });
  }
}

function checkValues(value: unknown, path: Path, what: string): void {
  if (path.length > deepest) throw new RunfolioError('too-large', `${what}: ${jsonPath(path)} is more than ${deepest} levels deep.`);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RunfolioError('bad-input', `${what}: ${jsonPath(path) || 'its start'}: this number is larger than numbers can be.`);
  }
  if (Array.isArray(value)) value.forEach((entry, i) => checkValues(entry, [...path, i], what));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) checkValues(field, [...path, key], what);
  }
}
