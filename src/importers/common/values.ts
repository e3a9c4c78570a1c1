import type { ConfigValue } from '../../model/index.js';
import { configValue, eachLeaf } from './flatten.js';
import { isJsonObject, type JsonObject, type JsonValue } from './jsonScanner.js';
import { noteBigInteger, noteSameKey } from './notes.js';
import { nonFiniteText } from './numbers.js';
import type { WarningLog } from './warningLog.js';

/** Nested config as values by dotted key. */
export function configValues(config: JsonObject, run: string, warnings: WarningLog): Map<string, ConfigValue> {
  const values = new Map<string, ConfigValue>();
  eachLeaf(config, (key, leaf) => {
    if (values.has(key)) noteSameKey(warnings, `config.${key}`, run);
    values.set(
      key,
      configValue(leaf, () => noteBigInteger(warnings, `config.${key}`, run, leaf)),
    );
  });
  return values;
}

/** A summary as values by dotted key. Media and other typed objects stay whole, as JSON; the texts NaN and ±Infinity are numbers. */
export function summaryValues(summary: JsonObject, run: string, warnings: WarningLog): Map<string, ConfigValue> {
  const values = new Map<string, ConfigValue>();
  const visit = (key: string, leaf: Exclude<JsonValue, null>): void => {
    if (values.has(key)) noteSameKey(warnings, `summary.${key}`, run);
    const value = nonFiniteText(leaf) as Exclude<JsonValue, null>;
    values.set(
      key,
      configValue(value, () => noteBigInteger(warnings, `summary.${key}`, run, leaf)),
    );
  };
  eachLeaf(summary, visit, { whole: isTypedObject });
  return values;
}

/** What an object says it is; empty where that is no text. */
export function typeName(value: JsonObject): string {
  const type = value['_type'];
  return typeof type === 'string' ? type : '';
}

/** Whether a value is an object that says what it is, such as an image or a histogram: `{"_type": "histogram", …}`. */
export function isTypedObject(value: JsonValue): boolean {
  return isJsonObject(value) && Object.hasOwn(value, '_type');
}
