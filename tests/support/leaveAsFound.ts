import { afterAll, vi } from 'vitest';

// Files of tests share a worker: what one has replaced through Vitest is not there for the next.
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});
