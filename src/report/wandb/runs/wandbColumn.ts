import type { Column, RunFieldKey } from '../../../model/index.js';

/** Fields of runs by the names that W&B’s store has for them. */
const storedNames: Readonly<Record<string, RunFieldKey>> = {
  name: 'run_id',
  displayName: 'name',
  state: 'state',
  createdAt: 'created_at',
  duration: 'duration_s',
  runtime: 'duration_s',
  username: 'user',
  user: 'user',
  sweep: 'sweep_id',
  sweepName: 'sweep_id',
  group: 'group',
  jobType: 'job_type',
  host: 'host',
  tags: 'tags',
  notes: 'notes',
};

/** The names that people write, as the store has them. */
const writtenNames: Readonly<Record<string, string>> = {
  ID: 'name',
  Name: 'displayName',
  Tags: 'tags',
  State: 'state',
  CreatedTimestamp: 'createdAt',
  Runtime: 'duration',
  User: 'username',
  Sweep: 'sweep',
  Group: 'group',
  JobType: 'jobType',
  Hostname: 'host',
  'RelativeTime(Wall)': '_absolute_runtime',
  'RelativeTime(Process)': '_runtime',
  WallTime: '_timestamp',
  Step: '_step',
};

/** What a name that people write in filters is called in the store. */
export function storedName(name: string): string {
  return Object.hasOwn(writtenNames, name) ? writtenNames[name]! : name;
}

/** A column by section and name, as filters, sorts and groupings have it; undefined where runs have no such thing here. */
export function sectionColumn(section: string, name: string): Column | undefined {
  if (name === '') return undefined;
  switch (section) {
    case 'run':
    case 'runs':
      return runColumn(name);
    case 'config':
    case 'c':
      return { from: 'config', key: configKey(name) };
    case 'summary':
    case 'summary_metrics':
    case 's':
      return name === '_runtime' || name === '_absolute_runtime' ? { from: 'run', key: 'duration_s' } : { from: 'summary', key: name };
    default:
      return undefined;
  }
}

function runColumn(name: string): Column | undefined {
  if (Object.hasOwn(storedNames, name)) return { from: 'run', key: storedNames[name]! };
  return name === '_runtime' || name === '_absolute_runtime' ? { from: 'run', key: 'duration_s' } : undefined;
}

/** A key of the config without the `value` that W&B’s store puts between: below the first part, or at the end. */
function configKey(name: string): string {
  const parts = name.split('.');
  if (parts.length > 1 && parts[1] === 'value') parts.splice(1, 1);
  else if (parts.length > 1 && parts.at(-1) === 'value') parts.pop();
  return parts.join('.');
}

/**
 * A column as panels spell it: `config:lr.value`, `summary:loss`, `run:displayName`, `c::lr`, `config.lr.value`, `summary_metrics.loss`, or a name alone, which is looked up
 * in `bare`. Undefined where runs have no such thing here.
 */
export function spelledColumn(spelling: string, bare: 'summary' | 'config'): Column | undefined {
  const [, section, name] = /^(run|runs|config|c|summary|s|keys_info|tags)::?(.+)$/s.exec(spelling) ?? [];
  if (section !== undefined && name !== undefined) return sectionColumn(section, name);
  const [, path, rest] = /^(config|summary_metrics|summary|run|keys_info)\.(.+)$/s.exec(spelling) ?? [];
  if (path !== undefined && rest !== undefined && (path !== 'run' || runColumn(rest))) return sectionColumn(path, rest);
  if (bare === 'config' && !spelling.includes('.')) return runColumn(spelling) ?? sectionColumn('config', spelling);
  return sectionColumn(bare, spelling);
}
