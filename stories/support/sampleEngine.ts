/// <reference types="vite/client" />
import manifestText from '../../demo-server/sample/export/manifest.json?raw';
import { parseManifest, verifyFile } from '../../src/arrow/index.js';
import type { QueryEngine } from '../../src/engine/index.js';
import { createLocalEngine } from '../../src/engine/local/index.js';
import { RunfolioError } from '../../src/model/index.js';

const folder = '../../demo-server/sample/export/';
const addresses = import.meta.glob<string>(
  ['../../demo-server/sample/export/*.arrow', '../../demo-server/sample/export/{runs,media,media_items,logs}/**/*'],
  { query: '?url', import: 'default' },
);

/** The sample project, which comes with the repository: its runs were really trained. Every file is fetched when it is asked for. */
export function sampleEngine(): QueryEngine {
  const manifest = parseManifest(manifestText);
  const readFile = async (path: string, signal: AbortSignal): Promise<Uint8Array> => {
    const entry = manifest.files[path];
    const address = await addresses[folder + path]?.();
    if (!entry || address === undefined) throw new RunfolioError('missing-file', `There is no ${path}.`);
    const bytes = new Uint8Array(await (await fetch(address, { signal })).arrayBuffer());
    await verifyFile(path, bytes, entry);
    return bytes;
  };
  return createLocalEngine({
    exports: [{ id: 'sample', manifest, readFile }],
    bootDatabase: () => Promise.reject(new RunfolioError('internal', 'No story of this kind asks the database.')),
  });
}
