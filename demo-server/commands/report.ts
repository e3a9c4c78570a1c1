import { readFile } from 'node:fs/promises';
import { checkReport } from '../checkReport.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { importWandbFile } from '../importWandbFile.js';

const help = `Usage: runfolio report check FILE…
       runfolio report add FILE… --reports DIR [--author NAME]
       runfolio report import-wandb SPEC.json --out FILE [--project NAME=DIR]…

Says what is wrong with reports, for whoever writes them by hand and for CI: text (.runfolio.md) with line and column,
JSON with the place in the document. Looks at the document, at panels and run sets that blocks name and that are not
there, and at whether each {{value}} can be read. Prints a line per report that is right; what is wrong goes to standard
error, and the exit code is 1.

add puts reports into a folder of reports, as 'runfolio serve --reports DIR' shows it, each as a new report; nothing is added
where one of them cannot be read.

import-wandb makes a report of W&B's JSON of one (a spec, a viewspec, or an answer of its API around one), and says of each part
what became of it: 'mapped', 'approximated', or 'kept' as a placeholder.

  --reports DIR       Folder of the reports.
  --author NAME       Stands as their author. Default: command line.
  --out FILE          The report: text (.runfolio.md), or JSON where FILE ends in .json.
  --project NAME=DIR  The runs of W&B's project NAME (or ENTITY/NAME) are in the export DIR. May be repeated. Default: a project
                      has the id that W&B calls it by.`;

export const reportCommand: Command = {
  name: 'report',
  about: 'check reports that are kept as files, add them to a folder of reports, and import those of W&B',
  help,
  run,
};

const options = {
  reports: { type: 'string' },
  author: { type: 'string', default: 'command line' },
  out: { type: 'string' },
  project: { type: 'string', multiple: true },
} as const;

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, options);
  const [action, ...files] = positionals;
  if (action === 'import-wandb') return importWandb(files, values);
  if (action !== 'check' && action !== 'add') {
    throw new UsageError(
      action === undefined ? 'report needs an action: check, add or import-wandb.' : `report has no action '${action}'.`,
    );
  }
  if (files.length === 0) throw new UsageError(`report ${action} needs a FILE.`);
  await checkAll(files);
  if (action === 'check') return;
  if (values.reports === undefined) throw new UsageError('report add needs --reports DIR.');
  // Loaded only where it is asked for: Node's SQLite warns of itself in some versions.
  const { addReports } = await import('../addReports.js');
  for (const { file, id, title } of await addReports(files, values.reports, values.author))
    console.log(`${file}: added as ${id}: ${title}`);
}

async function importWandb(files: readonly string[], { out, project }: { out?: string; project?: string[] }): Promise<void> {
  const [file, another] = files;
  if (file === undefined || another !== undefined) throw new UsageError('report import-wandb needs one SPEC.json.');
  if (out === undefined) throw new UsageError('report import-wandb needs --out FILE.');
  for (const line of await importWandbFile(file, out, project ?? [])) console.log(line);
}

/** Says what is wrong with each file, or what it holds. Throws where one is not right. */
async function checkAll(files: readonly string[]): Promise<void> {
  let faulty = 0;
  for (const file of files) {
    const { faults, summary } = await checkReport(file, await readFile(file, 'utf8').catch(() => undefined));
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) faulty++;
    else console.log(`${file}: ${summary}`);
  }
  if (faulty > 0) throw new Error(`${faulty} of ${files.length} ${files.length === 1 ? 'report' : 'reports'} not right.`);
}
