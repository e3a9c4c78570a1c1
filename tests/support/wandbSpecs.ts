import { readFileSync } from 'node:fs';
import { importWandbReport, type ImportedReport } from '../../src/report/wandb/index.js';

/** Names of the hand-made reports, and of the example. */
export const names = [
  'example',
  'text-blocks',
  'media-blocks',
  'line-plots',
  'run-panels',
  'other-panels',
  'filters',
  'run-sets',
  'draft',
  'collapsed',
] as const;

/** The text of one of them. */
export function read(name: string): string {
  return readFileSync(new URL(`../fixtures/wandb-specs/${name}.json`, import.meta.url), 'utf8');
}

/** The spec itself, without what stands around it. */
export function specOf(name: string): unknown {
  const json = JSON.parse(read(name)) as { data?: { view: { spec: string } }; spec?: unknown };
  return json.data ? JSON.parse(json.data.view.spec) : (json.spec ?? json);
}

/** What became of one of them. */
export function imported(name: string): ImportedReport {
  return importWandbReport(read(name));
}
