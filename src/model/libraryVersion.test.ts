import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { libraryVersion } from './libraryVersion.js';

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  expect(libraryVersion).toBe(version);
});
