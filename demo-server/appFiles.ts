import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** A file of the dashboard page. */
export interface AppFile {
  content: Uint8Array;
  type: string;
  /** Names the content: changes when the file does. */
  version: string;
  /** Whether its name holds a hash of its content. */
  hashed: boolean;
  /** Reads `name.gz` beside it, the same compressed when the page was built; undefined where there is none, or an older one. */
  gzipped: () => Promise<Uint8Array | undefined>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

/** The page's file at a URL path below its folder; undefined where there is none, or where the path leads out of the folder. */
export async function appFile(folder: string, path: string): Promise<AppFile | undefined> {
  const decoded = tryDecode(path);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const own = normalize(join(folder, decoded));
  if (!own.startsWith(normalize(folder + sep))) return undefined;
  const full = existsSync(own) ? own : (sharedWasm(folder, decoded) ?? own);
  const stats = await stat(full).catch(() => undefined);
  if (!stats?.isFile()) return undefined;
  const type = types[extname(full)] ?? 'application/octet-stream';
  const version = `${path}-${stats.size}-${stats.mtimeMs}`;
  const gzipped = (): Promise<Uint8Array | undefined> => gzippedFile(full, stats.mtimeMs);
  return { content: await readFile(full), type, version, gzipped, hashed: /[-.][\w-]{8}\.\w+$/.test(path) && path.includes('assets/') };
}

/** DuckDB's wasm file of the package, which the package's copy of the page does not hold a second time. */
function sharedWasm(folder: string, path: string): string | undefined {
  return /^assets\/duckdb-eh-[\w-]{8}\.wasm$/.test(path) ? join(folder, '..', 'workers', 'duckdb', 'duckdb-eh.wasm') : undefined;
}

async function gzippedFile(full: string, changed: number): Promise<Uint8Array | undefined> {
  const stats = await stat(`${full}.gz`).catch(() => undefined);
  return stats?.isFile() && stats.mtimeMs >= changed ? readFile(`${full}.gz`) : undefined;
}

function tryDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
