import { parse } from 'yaml';
import { emptyJsonObject, exactInteger, isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';
import { parseJson } from '../common/parseJson.js';
import type { WarningLog } from '../common/warningLog.js';
import type { InputFile } from '../inputFile.js';

/** The files beside a log: what W&B wrote next to it under `files/`. */
export interface SideFiles {
  config?: InputFile | undefined;
  summary?: InputFile | undefined;
  metadata?: InputFile | undefined;
}

/** Reads `config.yaml`: each key's `value`, without W&B's own keys. An unreadable file gives a warning and nothing. */
export async function readConfigYaml(file: InputFile | undefined, warnings: WarningLog): Promise<JsonObject> {
  const config = emptyJsonObject();
  const read = await readObject(file, warnings, (text) => plain(parse(text, yamlOptions)));
  for (const [key, entry] of Object.entries(read)) {
    if (key === '_wandb' || key === 'wandb_version') continue;
    if (isJsonObject(entry) && Object.hasOwn(entry, 'value')) config[key] = entry['value'] ?? null;
  }
  return config;
}

/** Reads `wandb-summary.json` or `wandb-metadata.json`. An absent file gives an empty object, an unreadable one a warning too. */
export function readJsonFile(file: InputFile | undefined, warnings: WarningLog): Promise<JsonObject> {
  return readObject(file, warnings, parseJson);
}

/** Maps, so that no key is special; integers as bigint, to see those that a double cannot hold; unknown tags taken as they are. */
const yamlOptions = { mapAsMap: true, intAsBigInt: true, logLevel: 'error' } as const;

async function readObject(file: InputFile | undefined, warnings: WarningLog, parseText: (text: string) => JsonValue): Promise<JsonObject> {
  if (!file) return emptyJsonObject();
  const text = new TextDecoder().decode(await file.read());
  try {
    const value = parseText(text);
    if (isJsonObject(value)) return value;
    if (text.trim() === '') return emptyJsonObject();
    throw new SyntaxError('it holds no object');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    warnings.add({ code: 'unreadable-file', message: `${file.path} could not be read: ${reason}.`, path: file.path });
    return emptyJsonObject();
  }
}

/** What the YAML parser gave as a JSON value. */
function plain(value: unknown): JsonValue {
  if (typeof value === 'bigint') return exactInteger(String(value));
  if (value instanceof Map) {
    const object = emptyJsonObject();
    for (const [key, child] of value) object[String(key)] = plain(child);
    return object;
  }
  if (value instanceof Set) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' || value === null) return value;
  return value instanceof Date ? value.toISOString() : null;
}
