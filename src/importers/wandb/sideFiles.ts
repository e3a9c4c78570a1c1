import { parseDocument, visit } from 'yaml';
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
  const read = await readObject(file, warnings, parseYaml);
  for (const [key, entry] of Object.entries(read)) {
    if (key === '_wandb' || key === 'wandb_version') continue;
    config[key] = entryValue(entry);
  }
  return config;
}

/** What stands under `value`; an entry that is not W&B's, in a file someone put in place of W&B's, is taken whole. */
function entryValue(entry: JsonValue): JsonValue {
  const isWandb = isJsonObject(entry) && Object.keys(entry).every((key) => key === 'value' || key === 'desc');
  return isWandb ? (entry['value'] ?? null) : entry;
}

/** Reads `wandb-summary.json` or `wandb-metadata.json`. An absent file gives an empty object, an unreadable one a warning too. */
export function readJsonFile(file: InputFile | undefined, warnings: WarningLog): Promise<JsonObject> {
  return readObject(file, warnings, parseJson);
}

/** Maps, so that no key is special; integers as bigint, to see those that a double cannot hold; unknown tags taken as they are. */
const yamlOptions = { mapAsMap: true, intAsBigInt: true, logLevel: 'error' } as const;

/**
 * Numbers as the writer meant them: clients that wrote `wandb_version` are Python's, whose YAML needs a dot and a signed exponent in a number
 * with an exponent, and leaves the text `1e-5` without quotes.
 */
function parseYaml(text: string): JsonValue {
  const document = parseDocument(text, yamlOptions);
  if (document.errors[0]) throw document.errors[0];
  if (/^wandb_version:/m.test(text)) {
    visit(document, {
      Scalar: (_, node) => {
        if (node.type !== 'PLAIN' || typeof node.value !== 'number' || node.source === undefined) return;
        if (/e/i.test(node.source) && !pythonExponent.test(node.source)) node.value = node.source;
      },
    });
  }
  return plain(document.toJS(yamlOptions));
}

const pythonExponent = /\.\d*e[-+]\d+$/i;

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
