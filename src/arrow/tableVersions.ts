import type { Manifest } from '../model/index.js';
import { sha256Hex } from './sha256.js';

type Files = Manifest['files'];

/** Which table a file belongs to: `runs`, `columns`, `run_metrics`, `history/<id>`, `tables/<id>`, `histograms/<id>`, `media/<id>`, `artifacts` or `logs`; undefined for media files, whose content never changes. */
export function tableOf(path: string): string | undefined {
  if (path.startsWith('history/') || path.startsWith('histograms/')) return path.split('/').slice(0, 2).join('/');
  if (path.startsWith('media_items/')) return `media/${path.split('/')[1]}`;
  if (path.startsWith('media/')) return undefined;
  if (path.startsWith('logs/')) return 'logs';
  if (path.startsWith('tables/')) return path.replace(/(?:-\d+)?\.arrow$/, '');
  if (path === 'artifact_uses.arrow') return 'artifacts';
  return path.startsWith('runs/') ? 'columns' : path.replace(/\.arrow$/, '');
}

/** One text per table that changes when any of its files does. */
function contents(files: Files): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of Object.keys(files).toSorted()) {
    const table = tableOf(path);
    if (table === undefined) continue;
    texts.set(table, `${texts.get(table) ?? ''}${path} ${files[path]!.sha256}\n`);
  }
  return texts;
}

/** Version of each table: 1 at first, kept from `previous` where the files are the same, one more where they are not. */
export function tableVersions(files: Files, previous?: Pick<Manifest, 'files' | 'tables'>): Record<string, number> {
  const before = previous ? contents(previous.files) : new Map<string, string>();
  const versions = new Map<string, number>();
  for (const [table, text] of contents(files)) {
    const last = previous?.tables[table] ?? 0;
    versions.set(table, last > 0 && before.get(table) === text ? last : last + 1);
  }
  return Object.fromEntries(versions);
}

/** Digits of a hash that make a version: 48 bits, which a number holds exactly. */
const versionDigits = 12;

/** A version of each table that follows from its content alone: another whenever that changes, the same wherever and whenever the same is written. */
export function contentVersions(files: Files): Record<string, number> {
  const encoder = new TextEncoder();
  const version = (text: string): number => Number.parseInt(sha256Hex(encoder.encode(text)).slice(0, versionDigits), 16);
  return Object.fromEntries([...contents(files)].map(([table, text]) => [table, version(text)]));
}
