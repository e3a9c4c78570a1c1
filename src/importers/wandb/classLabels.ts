import { isJsonObject, type JsonObject } from '../common/jsonScanner.js';

/** Names of the classes of a run's masks or boxes, which W&B keeps in its own part of the config, by key and group. */
export function classLabels(config: JsonObject, kind: 'mask' | 'bounding_box', key: string, group: string): JsonObject | undefined {
  const own = config['_wandb'];
  const labels = isJsonObject(own) ? own[`${kind}/class_labels`] : undefined;
  const entry = isJsonObject(labels) ? labels[`${key}_wandb_delimeter_${group}`] : undefined;
  if (!isJsonObject(entry)) return undefined;
  return isJsonObject(entry['value']) ? entry['value'] : entry;
}

/** Those of them that are texts, by number. */
export function classNames(labels: JsonObject | undefined): Record<string, string> | undefined {
  const names = Object.entries(labels ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return names.length > 0 ? Object.fromEntries(names) : undefined;
}
