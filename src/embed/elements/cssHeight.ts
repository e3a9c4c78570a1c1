/** A height as CSS has it, from pixels or a CSS length such as `60vh`; undefined for what is neither. */
export function cssHeight(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return `${text}px`;
  const isLength = text !== '' && !text.includes(';') && globalThis.CSS?.supports('height', text);
  return isLength ? text : undefined;
}
