import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const pages = fileURLToPath(new URL('./pages/', import.meta.url));

// Every page in bench/pages, as it would be deployed.
export default defineConfig({
  root: pages,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  logLevel: 'error',
  build: {
    outDir: '../../.cache/bench/pages',
    emptyOutDir: true,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: readdirSync(pages).flatMap((name) => (name.endsWith('.html') ? [pages + name] : [])) },
  },
});
