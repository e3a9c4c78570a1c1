import { RunfolioError, takeForward } from '../../model/index.js';
import { placedBlocks } from './blockTree.js';
import { jsonPath } from './jsonPath.js';
import { reportMigrations } from './migrations.js';
import { PartError, plainCopy } from './plainCopy.js';
import { reportSchema, reportVersion, type ReportDocument } from './report.js';
import { schemaProblems, type Problem } from './schemaProblems.js';

/**
 * A report from saved JSON of any version, which nobody needs to trust. Blocks, panels and fields that are not known stay as they came. Throws `bad-spec` naming the
 * place of the first thing that is wrong, `too-large` beyond `reportLimits`, `unsupported-version` where a newer version wrote it.
 */
export function readReport(saved: unknown): ReportDocument {
  const { report, problems } = inspectReport(saved);
  if (report) return report;
  const { path, message } = problems[0] ?? { path: [], message: 'it is not valid' };
  const place = jsonPath(path);
  throw new RunfolioError('bad-spec', `This is no report: ${place}${place ? ': ' : ''}${message.replace(/\.$/, '')}.`);
}

/** The report, or all that is wrong with what its schema says. Throws as `readReport` for everything else. */
export function inspectReport(saved: unknown): { report?: ReportDocument; problems: Problem[] } {
  const copy = copied(saved);
  if (copy instanceof PartError) return { problems: [{ path: copy.path, message: copy.why }] };
  const header = headerProblem(copy);
  if (header) return { problems: [header] };
  const { version } = copy as { version: number };
  const parsed = reportSchema.safeParse(takeForward(copy, version, reportMigrations));
  const problems = parsed.success ? idProblems(parsed.data) : schemaProblems(parsed.error);
  return parsed.success && problems.length === 0 ? { report: parsed.data, problems } : { problems };
}

function copied(saved: unknown): unknown {
  try {
    return plainCopy(saved);
  } catch (error) {
    if (error instanceof PartError) return error;
    throw error;
  }
}

function headerProblem(saved: unknown): Problem | undefined {
  const { kind, version } = Object(saved) as { kind?: unknown; version?: unknown };
  if (kind !== 'report') return { path: ['kind'], message: 'it is not "report"' };
  const isNumber = typeof version === 'number' && Number.isInteger(version) && version >= 1;
  if (!isNumber) return { path: ['version'], message: 'it is no whole number from 1' };
  if (version <= reportVersion) return undefined;
  const hint = 'A newer version of this page can read it.';
  throw new RunfolioError('unsupported-version', `This report is of version ${version}; up to ${reportVersion} is known.`, { hint });
}

/** An id that two blocks have, and what stands under another id than its own. */
function idProblems({ blocks, panels, runSets }: ReportDocument): Problem[] {
  const seen = new Set<string>();
  const twice = [...placedBlocks(blocks)].filter(({ block: { id } }) => seen.size === seen.add(id).size);
  const misplaced = Object.entries({ panels, runSets }).flatMap(([field, parts]) =>
    Object.entries(parts).flatMap(([key, { id }]): Problem[] =>
      id === key ? [] : [{ path: [field, key, 'id'], message: `it is "${id}", and must be "${key}"` }],
    ),
  );
  return [
    ...twice.map(({ block: { id }, path }) => ({ path: ['blocks', ...path, 'id'], message: `another block has the id "${id}"` })),
    ...misplaced,
  ];
}
