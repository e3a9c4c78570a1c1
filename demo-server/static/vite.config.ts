import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, minifySync, type Plugin } from 'vite';
import { buildWorkers } from './buildWorkers.js';
import type { StaticViewer, ViewerChunk } from '../../src/report/snapshot/staticViewer.js';

const root = join(import.meta.dirname, '..', '..');

/** The page that shows a report from one file: all its chunks in one `viewer.json`, from which the file takes those that it needs. */
export default defineConfig({
  plugins: [react(), withoutOwnWorkers(), inOneFile()],
  base: './',
  resolve: { alias: { 'decode-named-character-reference': createRequire(import.meta.url).resolve('decode-named-character-reference') } },
  build: {
    outDir: join(root, 'dist', 'app', 'static'),
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: join(import.meta.dirname, 'main.tsx'),
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

/** The engine's own workers are files beside the page: here those within the file take their place. Nor is a source opened by its address. */
function withoutOwnWorkers(): Plugin {
  const names = ['startSeriesWorker', 'startDatabaseWorker', 'startComputeWorker', 'duckDbWasmUrl'];
  const code = names.map((name) => `export function ${name}() { throw new Error('This page brings its own workers.'); }`).join('\n');
  const replaced = [
    { file: '/src/engine/engineWorkers.ts', code },
    {
      file: '/src/engine/shared/openSource.ts',
      code: "export async function openSource() { throw new Error('This page brings its own engine.'); }",
    },
  ];
  return {
    name: 'without-own-workers',
    enforce: 'pre',
    load: (id) => replaced.find(({ file }) => id.endsWith(file))?.code,
  };
}

function inOneFile(): Plugin {
  return {
    name: 'in-one-file',
    generateBundle: {
      // After Vite's own, which complete the code of the chunks.
      order: 'post',
      async handler(_, bundle) {
        const chunks: Record<string, ViewerChunk> = {};
        const found = { entry: '', css: '' };
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') {
            const { code, imports, dynamicImports, facadeModuleId } = file;
            chunks[name] = { code, imports, dynamicImports, ...(facadeModuleId && { module: relative(root, facadeModuleId) }) };
            if (file.isEntry) found.entry = name;
          } else if (name.endsWith('.css'))
            found.css += typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
          delete bundle[name];
        }
        const source = readFileSync(join(import.meta.dirname, 'start.js'), 'utf8');
        const start = minifySync('start.js', source).code;
        this.emitFile({ type: 'asset', fileName: 'workers.json', source: JSON.stringify(await buildWorkers()) });
        this.emitFile({
          type: 'asset',
          fileName: 'viewer.json',
          source: JSON.stringify({ ...found, chunks, start } satisfies StaticViewer),
        });
      },
    },
  };
}
