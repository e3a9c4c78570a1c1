import type { RunSet } from '../../model/index.js';
import type { ReportDocument } from '../document/report.js';
import type { Complain, TextPlace } from './place.js';
import { isFields } from './yamlBlock.js';
import { parseYaml, printYaml } from './yamlText.js';

/** What the front matter of a text says. */
export interface FrontMatter {
  fields: Readonly<Record<string, unknown>>;
  placeOf: (path: readonly PropertyKey[]) => TextPlace;
  /** The text with empty lines in its place, so that all else keeps its line. */
  rest: string;
}

/** Prints all of a report but its blocks, and but the panels that were written with them. */
export function printFrontMatter(report: ReportDocument, written: ReadonlySet<string>): string {
  const { kind, version, title, blocks: _blocks, panels, runSets, ...others } = report;
  const sets = mapValues(runSets, shortRunSet);
  const left = mapValues(Object.fromEntries(Object.entries(panels).filter(([id]) => !written.has(id))), ({ id: _id, ...panel }) => panel);
  const parts = { ...(isEmpty(sets) ? {} : { runSets: sets }), ...(isEmpty(left) ? {} : { panels: left }) };
  return `---\n${printYaml({ kind, version, title, ...others, ...parts })}---\n`;
}

/** Reads it; undefined, and complained of, where there is none. */
export function readFrontMatter(text: string, complain: Complain): FrontMatter | undefined {
  const [whole, yaml] = /^---[ \t]*\n((?:(?!---[ \t]*(?:\n|$))[^\n]*\n)*)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined || yaml === undefined) {
    return complain({ line: 1, column: 1 }, 'a report starts with its front matter: a line ---, its fields as YAML, a line ---');
  }
  const read = parseYaml(yaml.slice(0, -1), { line: 2, column: 1 }, complain);
  if (!read) return undefined;
  if (!isFields(read.value)) return complain({ line: 2, column: 1 }, 'front matter has fields: `title: …`');
  const rest = '\n'.repeat(whole.split('\n').length - 1) + text.slice(whole.length);
  return { fields: wholeFields(read.value), placeOf: read.placeOf, rest };
}

/** Puts back what a text may leave out. */
function wholeFields(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { runSets = {}, panels = {} } = fields;
  return {
    ...fields,
    runSets: isFields(runSets) ? mapValues(runSets, (set, id) => (isFields(set) ? { id, ...runSetDefaults(id), ...set } : set)) : runSets,
    panels: isFields(panels) ? mapValues(panels, (panel, id) => (isFields(panel) ? { id, ...panel } : panel)) : panels,
  };
}

/** What a run set is where a text does not say it. */
function runSetDefaults(id: string): Pick<RunSet, 'name' | 'sort' | 'hidden' | 'colors'> {
  return { name: id, sort: [], hidden: [], colors: {} };
}

function shortRunSet({ id, ...set }: RunSet): Readonly<Record<string, unknown>> {
  const usual: Readonly<Record<string, unknown>> = runSetDefaults(id);
  return Object.fromEntries(Object.entries(set).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(usual[field])));
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From, key: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
