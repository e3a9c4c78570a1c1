import { RunfolioError } from '../../model/index.js';

/** What it means when code that comes when it is needed did not. */
export function notLoaded(cause: unknown): never {
  const hint = 'The network may be down, or the page has been renewed on the server since it was opened: then reload it.';
  throw new RunfolioError('offline', 'The code that reads the data could not be loaded.', { cause, hint });
}
