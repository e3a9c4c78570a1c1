import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { diskExport, memoryExport } from '../exportFiles.js';
import { isExport } from '../findExports.js';
import { importHelp, importOptions, importPaths } from '../importPaths.js';
import { ProgressLine } from '../progressLine.js';
import { describe, inspectManifest } from '../summary.js';

const help = `Usage: runfolio inspect DIR [--json] [options]

Says what an export, or a folder that can be imported, holds: runs, states, metrics, points, and what
could not be taken as it was.

  --json   Print one JSON object: project, runs, byState, metrics, points, nonFinite, duplicateSteps,
           restartedSteps, systemMetrics, systemPoints, tables, tableRows, histogramKeys,
           histograms, mediaKeys, mediaItems, mediaFiles, artifacts, artifactUses, logLines, metricKeys, configKeys, summaryKeys, warnings.
${importHelp}`;

export const inspectCommand: Command = { name: 'inspect', about: 'say what an export or a folder of runs holds', help, run };

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, { json: { type: 'boolean' }, ...importOptions });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError('inspect needs one DIR.');
  const line = new ProgressLine();
  const source = (await isExport(folder)) ? diskExport(folder) : memoryExport(await importPaths([folder], values, line));
  const inspection = inspectManifest((await source.manifest()).manifest);
  console.log(values.json ? JSON.stringify(inspection, undefined, 1) : describe(inspection));
}
