import type { Block } from '../document/block.js';
import { ownContent, placedBlocks } from '../document/blockTree.js';
import { reportLimits } from '../document/plainCopy.js';
import { inspectReport } from '../document/readReport.js';
import type { ReportDocument } from '../document/report.js';
import { assignIds } from './blockIds.js';
import type { BlockReader, Origin } from './blockReader.js';
import { readFrontMatter, type FrontMatter } from './frontMatter.js';
import { ReportTextError, type TextPlace, type TextProblem } from './place.js';
import { readBlocks } from './readBlocks.js';

/**
 * The report of a `.runfolio.md`. Throws a `ReportTextError` with all that is wrong and where, `too-large` and `unsupported-version` as `readReport` does. Blocks
 * without an id get one that depends on what they say.
 */
export function parseReport(text: string): ReportDocument {
  return locateReport(text).report;
}

/** A report, and where its parts stand in the text. */
export interface LocatedReport {
  report: ReportDocument;
  /** Line and column of what stands at a path of the document. */
  placeOf: Origin;
}

/** As `parseReport`, for those who have more to say about the text. */
export function locateReport(text: string): LocatedReport {
  const problems: TextProblem[] = [];
  const complain = (place: TextPlace, message: string): undefined => {
    problems.push({ line: place.line, column: place.column, message });
    return undefined;
  };
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (plain.length > 2 * reportLimits.size)
    complain({ line: 1, column: 1 }, `this text is longer than ${2 * reportLimits.size} characters`);
  const front = problems.length === 0 ? readFrontMatter(plain, complain) : undefined;
  if (!front) throw new ReportTextError(problems);
  const body = readBlocks(front.rest, complain);
  if (problems.length > 0) throw new ReportTextError(inOrder(problems));
  return located(front, body);
}

function located({ fields, placeOf: placeInFront }: FrontMatter, body: BlockReader): LocatedReport {
  const unnamed = new Set(body.unnamed.map((block, i) => (block.id = `_unnamed-${i}`)));
  const panels: Record<string, unknown> = Object.assign(Object.create(null) as object, fields['panels'], body.panels);
  const raw = { ...fields, blocks: body.blocks, panels };
  const placeOf: Origin = (path) => placeIn(raw, path, body.origins) ?? placeInFront(path);
  const { report, problems } = inspectReport(raw);
  if (!report) throw new ReportTextError(inOrder(problems.map(({ path, message }) => ({ ...placeOf(path), message }))));
  nameBlocks(report.blocks, unnamed);
  return { report, placeOf };
}

/** Gives the blocks that the text gave no id the one that their content makes. */
function nameBlocks(blocks: readonly Block[], unnamed: ReadonlySet<string>): void {
  const all = [...placedBlocks(blocks)].map(({ block }) => block);
  const ids = assignIds(
    all.map((block) => ({ id: unnamed.has(block.id) ? undefined : block.id, content: ownContent(block) })),
    [],
  );
  for (const [i, block] of all.entries()) block.id = ids[i] ?? block.id;
}

/** Where the innermost part stands that is on the path, if the body of the text has one. */
function placeIn(raw: unknown, path: readonly PropertyKey[], origins: ReadonlyMap<object, Origin>): TextPlace | undefined {
  let [part, found]: [unknown, TextPlace | undefined] = [raw, undefined];
  for (let depth = 0; typeof part === 'object' && part !== null; depth++) {
    found = origins.get(part)?.(path.slice(depth)) ?? found;
    const key = path[depth];
    part = key === undefined ? undefined : (part as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

function inOrder(problems: readonly TextProblem[]): TextProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
