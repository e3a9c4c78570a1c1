import { RunfolioError } from '../../model/index.js';
import type { ExportSource } from '../exportSource.js';
import type { MemoryExport } from '../memory/index.js';
import type { ExportsSource } from './engineSource.js';

/** The exports of a source, each with its id. Throws `bad-input` where two have the same. */
export function exportSources(exports: ExportsSource['exports']): (ExportSource | MemoryExport)[] {
  const all = listed(exports).map((each) => (typeof each === 'string' ? { id: folderName(each), url: each } : each));
  const repeated = all.find(({ id }, i) => all.findIndex((other) => other.id === id) < i);
  if (!repeated) return all;
  const hint = 'Give each an id: { id, url }.';
  throw new RunfolioError(
    'bad-input',
    `Two exports are called ${JSON.stringify(repeated.id)}${'url' in repeated ? `: ${repeated.url} is the second` : ''}.`,
    { hint },
  );
}

function listed(exports: ExportsSource['exports']): readonly (string | ExportSource | MemoryExport)[] {
  return isList(exports) ? exports : [exports];
}

/** The last folder of an address: `cifar` of `https://data.example.org/exports/cifar/`. */
function folderName(url: string): string {
  const path = url.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isList<T>(given: T | readonly T[]): given is readonly T[] {
  return Array.isArray(given);
}
