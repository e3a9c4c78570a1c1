import { expect, test } from 'vitest';
import { reportJsonSchema } from './reportJsonSchema.js';

// `npx vitest run … -u` writes the file anew.
test('the published JSON Schema is that of the document', async () => {
  await expect(`${JSON.stringify(reportJsonSchema(), undefined, 1)}\n`).toMatchFileSnapshot('../../../docs/report.schema.json');
});
