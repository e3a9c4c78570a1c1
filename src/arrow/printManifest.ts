import type { Manifest } from '../model/index.js';

const widest = 120;

function lines(open: string, entries: readonly string[], close: string): string {
  return `${open}\n    ${entries.join(',\n    ')}\n  ${close}`;
}

/** On one line where that is short, else one line per entry. */
function block(value: unknown): string {
  const inline = JSON.stringify(value);
  if (inline.length <= widest || typeof value !== 'object' || value === null) return inline;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => JSON.stringify(entry));
    return lines('[', entries, ']');
  }
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  return lines('{', entries, '}');
}

/** The text of `manifest.json`: one line per file, column, metric and warning, so that people can read it and diffs stay small. */
export function printManifest(manifest: Manifest): string {
  const fields = Object.entries(manifest).map(([key, value]) => `  ${JSON.stringify(key)}: ${block(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}
