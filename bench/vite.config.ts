import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// A page of bench/pages, as it would be deployed.
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  logLevel: 'error',
  build: { chunkSizeWarningLimit: 10_000 },
});
