import { RunfolioError } from '../../model/index.js';
import type * as Records from './index.js';

/** A project's media and console output, and what answers plans about them. */
export type LoadRecords = () => Promise<typeof Records & { records: Records.RecordProject }>;

/**
 * Loads what reads media and console output when it is first asked for: a page that draws lines does not need it. Rejects with `offline` where it comes from a
 * server that is out of reach, and is then tried again.
 */
export function lazyRecords(options: Records.RecordProjectOptions): LoadRecords {
  let loaded: ReturnType<LoadRecords> | undefined;
  const load: LoadRecords = async () => {
    const part = await import('./index.js').catch((cause: unknown) => {
      loaded = undefined;
      const hint = 'Check the connection and try again.';
      throw new RunfolioError('offline', 'The part that reads media and console output could not be loaded.', { cause, hint });
    });
    return { ...part, records: new part.RecordProject(options) };
  };
  return () => (loaded ??= load());
}
