import { decodeFiles } from '../../src/report/snapshot/dataParts.js';
import { createWasmEngine, type QueryEngine } from '../../src/engine/index.js';
import { inlineFetch, inlineRoot, type InlineFiles } from './inlineFiles.js';

const wasmUrl = `${inlineRoot}duckdb.wasm`;

/** An engine over the exports within the file, with the workers and the database within the file. */
export async function dataEngine(): Promise<QueryEngine> {
  const files = decodeFiles(await runfolioFile.bytes('data'));
  const projects = Object.keys(files);
  const held = new Map<string, Blob>();
  for (const [project, paths] of Object.entries(files))
    for (const [path, bytes] of Object.entries(paths)) held.set(addressOf(project) + path, new Blob([bytes]));
  globalThis.fetch = inlineFetch(Promise.resolve(held));
  const workers = JSON.parse(new TextDecoder().decode(await runfolioFile.bytes('workers'))) as Record<string, string>;
  const withWasm = async (): Promise<InlineFiles> => {
    const wasm = new Blob([(await runfolioFile.bytes('wasm')) as Uint8Array<ArrayBuffer>], { type: 'application/wasm' });
    return new Map([...held, [wasmUrl, wasm]]);
  };
  return createWasmEngine({
    exports: projects.map((id) => ({ id, name: id, url: addressOf(id) })),
    workers: {
      series: () => startWorker(workers['series'], Promise.resolve(held)),
      database: () => startWorker(workers['database'], withWasm()),
      compute: () => startWorker(workers['compute'], Promise.resolve(held)),
      duckdbWasm: wasmUrl,
    },
  });
}

function addressOf(project: string): string {
  return `${inlineRoot}${encodeURIComponent(project)}/`;
}

function startWorker(code: string | undefined, files: Promise<InlineFiles>): Worker {
  const url = URL.createObjectURL(new Blob([code ?? ''], { type: 'text/javascript' }));
  // No module: those are fetched, which a page that is a file may not.
  const worker = new Worker(url);
  void files.then((runfolioInline) => worker.postMessage({ runfolioInline }));
  return worker;
}
