import { type PanelDocument, type RunSet } from '../../model/index.js';
import type { Block } from '../document/block.js';
import type { Inline } from '../document/inline.js';
import { otherFields, type ReportDocument } from '../document/report.js';
import type { Anonymizer } from './anonymizer.js';
import { hiddenInline } from './hiddenInline.js';
import { hiddenSpec } from './hiddenSpec.js';
import { renamedFields } from './hiddenCatalog.js';
import type { KnownNames } from './knownNames.js';
import { renamedChoice, type Renaming } from './renamedFilter.js';
import { hiding } from './renamings.js';

/** The names that a report holds beside those of its projects: its authors. */
export function reportNames({ authors = [], runSets }: ReportDocument): Partial<KnownNames> {
  const projects = new Set(Object.values(runSets).map(({ project }) => project));
  return { people: authors, projects: [...projects].map((id) => ({ id, name: id })) };
}

/** A report with pseudonyms for all names, links that lead nowhere, and run sets that find the same runs of `anonymousEngine`. */
export async function anonymizeReport(report: ReportDocument, anonymizer: Anonymizer): Promise<ReportDocument> {
  const renaming = await hiding(anonymizer, [report.panels, report.runSets]);
  const { kind, version, title, description, authors, width, ...unknown } = otherFields(report) as Omit<
    ReportDocument,
    'blocks' | 'panels' | 'runSets'
  >;
  const id = (text: string): string => anonymizer.id(text);
  const scope: Scope = { anonymizer, renaming, runSets: new Set(Object.keys(report.runSets)) };
  return {
    ...(hiddenSpec(unknown, anonymizer, renaming) as object),
    kind,
    version,
    title: anonymizer.text(title),
    ...(description !== undefined && { description: anonymizer.text(description) }),
    ...(authors && { authors: [...new Set(authors.map((author) => anonymizer.person(author)))] }),
    ...(width && { width }),
    blocks: report.blocks.map((block) => hiddenPart(block, scope) as Block),
    panels: renamedFields(
      mapped(report.panels, (panel) => hiddenPanel(panel, anonymizer, renaming)),
      id,
    ),
    runSets: renamedFields(
      mapped(report.runSets, (set) => hiddenRunSet(set, anonymizer, renaming)),
      id,
    ),
  };
}

function mapped<T>(fields: Readonly<Record<string, T>>, value: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, value(field)]));
}

function hiddenPanel(panel: PanelDocument, anonymizer: Anonymizer, renaming: Renaming): PanelDocument {
  const { id, kind, version, spec, title, section, layout, ...unknown } = panel;
  return {
    ...(hiddenSpec(unknown, anonymizer, renaming) as object),
    id: anonymizer.id(id),
    kind: anonymizer.word(kind),
    version,
    spec: hiddenSpec(spec, anonymizer, renaming),
    ...(title !== undefined && { title: anonymizer.text(title) }),
    ...(section !== undefined && { section: anonymizer.id(section) }),
    layout: { ...(hiddenSpec(layout, anonymizer, renaming) as object), x: layout.x, y: layout.y, w: layout.w, h: layout.h },
  };
}

/** A run set that finds the same runs, by their pseudonyms. */
export function hiddenRunSet(set: RunSet, anonymizer: Anonymizer, renaming: Renaming): RunSet {
  const { id, name, project, sort, hidden, only, groupBy, baseline, colors, filter, search, ...unknown } = set;
  const run = (runId: string): string => anonymizer.name('run_id', runId);
  const columns = (list: readonly Parameters<Renaming['column']>[0][]) => list.map(renaming.column);
  const allBut = groupBy && 'allBut' in groupBy ? { allBut: columns(groupBy.allBut) } : undefined;
  return {
    ...(hiddenSpec(unknown, anonymizer, renaming) as object),
    id: anonymizer.id(id),
    name: anonymizer.text(name),
    project: anonymizer.project(project),
    sort: sort.map((key) => ({ ...key, column: renaming.column(key.column) })),
    hidden: hidden.map(run),
    ...renamedChoice({ filter, search, only }, renaming),
    ...(groupBy && { groupBy: allBut ?? columns(groupBy as Parameters<typeof columns>[0]) }),
    ...(baseline !== undefined && { baseline: run(baseline) }),
    colors: renamedFields(
      mapped(colors, (color) => anonymizer.word(color)),
      run,
    ),
  };
}

/** Fields whose texts are words of the format, and those whose texts are ids of the document. */
const wordFields = new Set(['type', 'tone', 'align', 'style', 'language', 'meta', 'marks']);
const idFields = new Set(['id', 'runSet', 'runSets', 'hiddenRunSets', 'panels']);

interface Scope {
  anonymizer: Anonymizer;
  renaming: Renaming;
  /** Ids of the run sets of the report, which values name. */
  runSets: ReadonlySet<string>;
}

/** A block, or any part of one. */
function hiddenPart(value: unknown, scope: Scope, field = ''): unknown {
  const { anonymizer, renaming, runSets } = scope;
  if (typeof value === 'string') return hiddenText(value, field, anonymizer);
  if (Array.isArray(value)) {
    if (isInline(value)) return hiddenInline(value, anonymizer, runSets).map((part) => hiddenFields(part, scope));
    return value.map((part) => hiddenPart(part, scope, field));
  }
  if (typeof value !== 'object' || value === null) return value;
  return field === 'columns' && 'from' in value ? hiddenSpec(value, anonymizer, renaming) : hiddenFields(value, scope);
}

function hiddenFields(value: object, scope: Scope): object {
  const written = 'type' in value && ['text', 'math', 'value'].includes(String(value.type)) && !('id' in value);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      scope.anonymizer.word(key),
      // What a line says has been replaced with the line.
      written && (key === 'text' || key === 'tex' || key === 'source') ? part : hiddenPart(part, scope, key),
    ]),
  );
}

function hiddenText(text: string, field: string, anonymizer: Anonymizer): string {
  if (wordFields.has(field)) return anonymizer.word(text);
  if (idFields.has(field)) return anonymizer.id(text);
  if (field === 'tex') return anonymizer.formula(text);
  if (field === 'link' && text.startsWith('#')) return `#${anonymizer.id(text.slice(1))}`;
  return anonymizer.text(text);
}

/** Whether it is a line of text: parts that have a type and neither an id nor text of their own. */
function isInline(list: readonly unknown[]): list is Inline[] {
  const isPart = (part: unknown): boolean =>
    typeof part === 'object' &&
    part !== null &&
    ['text', 'value', 'break', 'math'].includes(String(Reflect.get(part, 'type'))) &&
    !('id' in part);
  return list.some(isPart);
}
