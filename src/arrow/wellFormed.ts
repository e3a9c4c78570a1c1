/** The text with each lone surrogate replaced by U+FFFD, as UTF-8 must: what a reader of the file will see. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
