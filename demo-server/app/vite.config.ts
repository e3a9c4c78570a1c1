import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `runfolio serve` listens while the page is developed with Vite's own server. */
const server = 'http://127.0.0.1:4400';

export default defineConfig({
  plugins: [react()],
  // Relative, so that the built page works below any path.
  base: './',
  worker: { format: 'es' },
  build: { outDir: '../../dist/app', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  server: { proxy: { '/api': server, '/exports': server } },
});
