import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const outDir = join(import.meta.dirname, '..', '..', 'dist', 'app', 'static');

/** The part of the page's code that the command line tool runs, as one module for Node. */
export default defineConfig({
  plugins: [react()],
  ssr: { noExternal: true },
  build: {
    ssr: join(import.meta.dirname, 'recorder.ts'),
    outDir,
    emptyOutDir: false,
    minify: true,
    rolldownOptions: { output: { entryFileNames: 'recorder.js', codeSplitting: false } },
  },
});
