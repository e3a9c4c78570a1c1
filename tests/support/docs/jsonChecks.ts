import { parseManifest } from '../../../src/arrow/index.js';
import { filterSchema } from '../../../src/model/filter.js';
import { planSchema } from '../../../src/model/index.js';
import { readReport } from '../../../src/report/index.js';

/** What JSON snippets are, by the word after their language: each throws where a text is none of its kind. */
export const jsonChecks: Readonly<Record<string, (text: string) => unknown>> = {
  json: (text) => JSON.parse(text) as unknown,
  lines: (text) => valuesIn(text),
  plans: (text) => valuesIn(text).map((plan) => planSchema.parse(plan)),
  filter: (text) => filterSchema.parse(JSON.parse(text)),
  // Hashes are shortened on the page.
  manifest: (text) =>
    parseManifest(text.replaceAll(/"sha256": "([0-9a-f]+)…"/g, (_, hash: string) => `"sha256": "${hash.padEnd(64, '0')}"`)),
  report: (text) => readReport(JSON.parse(text)),
};

/** JSON values one after the other, each from the start of a line. */
function valuesIn(text: string): unknown[] {
  return text
    .trim()
    .split(/\n(?=\{)/)
    .map((value) => JSON.parse(value) as unknown);
}
