import type { SideColumn } from './sides.js';

/** Names that columns have in which examples are told apart, the likeliest first. */
const patterns = [
  /^(id|key|uid|uuid|guid)$/i,
  /(^|[_./ -])(id|key|uid|uuid|guid)$|[a-z](Id|Key)$/,
  /^(index|idx|i|row|example|sample|item)([_./ -]?(index|idx|no|number))?$/i,
  /(hash|sha\d*|md5|digest)$/i,
  /^(file|filename|file_name|path|url|name)$|[_./ -](file|filename|path|url)$/i,
  /^(prompt|question|query|input|source)$/i,
];

/** Common columns that rows may be joined by if their values are unique, the likeliest first: by their names, then media files, which are called after what is in them. */
export function likelyKeys(columns: readonly SideColumn[]): string[] {
  const fit = columns.filter(({ a, b }) => a === b && (a === 'number' || a === 'string' || a === 'media'));
  const byName = patterns.flatMap((pattern) => fit.filter(({ a, name }) => a !== 'media' && pattern.test(name)));
  return [...new Set([...byName, ...fit.filter(({ a }) => a === 'media')].map(({ name }) => name))];
}
