import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { importHelp, importOptions, importPaths } from '../importPaths.js';
import { ProgressLine } from '../progressLine.js';
import { describe, inspectManifest } from '../summary.js';
import { checkTarget, writeFolder } from '../writeFolder.js';

const help = `Usage: runfolio import PATH… --out DIR [options]

Reads runs from files and folders (W&B run folders, JSON lines, CSV, JSON, Parquet, Arrow, text logs; the
kind is seen from the content) and writes them as one export: a folder that any web server can serve.

  --out DIR        Folder to write. It must be empty, absent, or an export, which is replaced.
${importHelp}`;

export const importCommand: Command = { name: 'import', about: 'read runs and write them as an export', help, run };

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, { out: { type: 'string' }, ...importOptions });
  const { out } = values;
  if (positionals.length === 0) throw new UsageError('import needs at least one PATH.');
  if (out === undefined) throw new UsageError('import needs --out DIR.');
  await checkTarget(out);
  const line = new ProgressLine();
  const data = await importPaths(positionals, values, line);
  const manifest = await writeFolder(data, out, (done, total) => line.show(`Writing ${Math.floor((100 * done) / Math.max(1, total))} %`));
  line.clear();
  const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0);
  console.log(`${describe(inspectManifest(manifest))}\n  ${(bytes / 1e6).toFixed(1)} MB written to ${out}`);
}
