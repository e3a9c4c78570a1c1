import type { Locale, Message } from '../texts/index.js';

/** What a page says of an error. */
export interface ErrorText {
  sentence: string;
  /** The error in its own words, which are English, where the sentence is a translation by its code. */
  original?: string | undefined;
  /** What can be done. */
  hint?: string | undefined;
}

/**
 * Errors are English, for programs and for logs. Where the language of the page has a text for the code (`errors.offline`) that comes first, and what the
 * error itself says, with its names and values, after it.
 */
export function errorText(error: Error & { code?: unknown; hint?: string | undefined }, locale: Locale): ErrorText {
  const { code, message, hint } = error;
  const known = typeof code === 'string' ? sentenceOf(locale.message(`errors.${code}`)) : undefined;
  return known === undefined ? { sentence: message, hint } : { sentence: known, original: message };
}

function sentenceOf(message: Message | undefined): string | undefined {
  return typeof message === 'object' ? message.other : message;
}
