import type { HonoRequest } from 'hono';
import { RunfolioError } from '../../src/model/index.js';
import { reportLimits } from '../../src/report/plain.js';

/** Bytes that a body of JSON may have: a report of the most characters, each of the most bytes. */
const mostJsonBytes = 4 * reportLimits.size;

/** Levels of a body: those of a report, within its envelope. */
const mostLevels = reportLimits.depth + 2;

/** Names that are never fields: they reach what all objects share. */
const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

/** A body of JSON, of which only this is known: it is no larger and no deeper than any body may be, and no field has a name that is none. */
export async function readJson(request: HonoRequest): Promise<unknown> {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new RunfolioError('unsupported-type', 'The body must be JSON, with Content-Type: application/json.');
  const bytes = await readBytes(request, mostJsonBytes);
  const json = parseJson(bytes);
  checkStructure(json);
  return json;
}

/** A body, which is refused as soon as it is known to have more than `most` bytes. */
export async function readBytes(request: HonoRequest, most: number): Promise<Uint8Array> {
  if (Number(request.header('content-length') ?? 0) > most) throw tooLarge(most);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.raw.body ?? []) {
    size += piece.byteLength;
    if (size > most) throw tooLarge(most);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(most: number): RunfolioError {
  return new RunfolioError('too-large', `The body has more than ${most.toLocaleString('en')} bytes.`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new RunfolioError('bad-input', 'The body is no JSON in UTF-8.', { cause: error });
  }
}

/** Level by level, so that depth costs no stack. */
function checkStructure(json: unknown): void {
  let level = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) throw new RunfolioError('too-large', `The body is more than ${mostLevels} levels deep.`);
    level = level.flatMap(partsOf);
  }
}

function partsOf(part: unknown): unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  const refused = Array.isArray(part) ? undefined : Object.keys(part).find((name) => refusedNames.has(name));
  if (refused !== undefined) throw new RunfolioError('bad-input', `A field cannot be called "${refused}".`);
  return Object.values(part);
}
