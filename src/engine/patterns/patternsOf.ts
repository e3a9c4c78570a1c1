import { RunfolioError, usesPatterns, type Filter, type PatternCompiler } from '../../model/index.js';

/**
 * What compiles the patterns of filters: nothing where they have none. The regular expression engine is as large as half of what else draws lines, so that it
 * is only loaded for a filter that needs it. Rejects with `offline` where it comes from a server that is out of reach.
 */
export async function patternsOf(filters: readonly (Filter | undefined)[]): Promise<PatternCompiler | undefined> {
  if (!filters.some((filter) => filter && usesPatterns(filter))) return undefined;
  try {
    return (await import('./index.js')).compilePattern;
  } catch (cause) {
    throw new RunfolioError('offline', 'The part that reads patterns could not be loaded.', {
      cause,
      hint: 'Check the connection and try again.',
    });
  }
}
