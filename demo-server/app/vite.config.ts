import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `runfolio serve` listens while the page is developed with Vite's own server. */
const server = 'http://127.0.0.1:4400';

export default defineConfig({
  plugins: [react()],
  // Relative, so that the built page works below any path.
  base: './',
  // Markdown's names of characters from a table: what browsers would be given reads them by `innerHTML`, which the page's policy refuses.
  resolve: { alias: { 'decode-named-character-reference': createRequire(import.meta.url).resolve('decode-named-character-reference') } },
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/app',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    // The page itself, and the one for frames.
    rolldownOptions: { input: ['index.html', 'embed.html'].map((name) => fileURLToPath(new URL(name, import.meta.url))) },
  },
  server: { proxy: { '/api': server, '/exports': server } },
});
