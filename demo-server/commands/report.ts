import { readFile } from 'node:fs/promises';
import { checkReport } from '../checkReport.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { importHelp, importOptions, type ImportSettings } from '../importPaths.js';
import { importWandbFile } from '../importWandbFile.js';
import { reportSize } from '../reportSize.js';

const help = `Usage: runfolio report check FILE…
       runfolio report add FILE… --reports DIR [--author NAME]
       runfolio report build FILE --data DIR… --out REPORT.html [--points N|all] [--interactive | --anonymous]
       runfolio report import-wandb SPEC.json --out FILE [--project NAME=DIR]…

Says what is wrong with reports, for whoever writes them by hand and for CI: text (.runfolio.md) with line and column,
JSON with the place in the document. Looks at the document, at panels and run sets that blocks name and that are not
there, and at whether each {{value}} can be read. Prints a line per report that is right; what is wrong goes to standard
error, and the exit code is 1.

add puts reports into a folder of reports, as 'runfolio serve --reports DIR' shows it, each as a new report; nothing is added
where one of them cannot be read.

build writes a report with all that it shows as one HTML file, which opens from a disk without a network or a server. DIR is an
export, a folder of exports, or a folder that can be imported. What could not be answered is said on standard error.

import-wandb makes a report of W&B's JSON of one (a spec, a viewspec, or an answer of its API around one), and says of each part
what became of it: 'mapped', 'approximated', or 'kept' as a placeholder.

  --reports DIR   Folder of the reports.
  --author NAME   Stands as their author. Default: command line.
  --data DIR      Data of the report's projects. May be repeated.
  --out FILE      The HTML file; of import-wandb the report: text (.runfolio.md), or JSON where FILE ends in .json.
  --points N      Points per line that are kept at most, or all. Default 2000. Fewer make a large file smaller.
  --interactive   Puts the data into the file as well, and DuckDB (11 MB beside the data): its readers can ask everything.
  --anonymous     With pseudonyms for all names, and addresses that lead nowhere: see 'runfolio anonymize --help'.
  --word TEXT     With --anonymous: something else to replace. May be repeated.
  --salt TEXT     With --anonymous: gives other pseudonyms.
  --project NAME=DIR
                  Of import-wandb: the runs of W&B's project NAME (or ENTITY/NAME) are in the export DIR. May be repeated.
                  Default: a project has the id that W&B calls it by.

Of build, where DIR is imported:
${importHelp}`;

export const reportCommand: Command = {
  name: 'report',
  about: 'check reports that are kept as files, add them to a folder of reports, build HTML files, and import those of W&B',
  help,
  run,
};

const options = {
  reports: { type: 'string' },
  author: { type: 'string', default: 'command line' },
  data: { type: 'string', multiple: true },
  out: { type: 'string' },
  points: { type: 'string' },
  anonymous: { type: 'boolean', default: false },
  word: { type: 'string', multiple: true },
  salt: { type: 'string' },
  interactive: { type: 'boolean', default: false },
  ...importOptions,
} as const;

/** Its --project has another meaning than that of importing. */
const wandbOptions = { out: { type: 'string' }, project: { type: 'string', multiple: true } } as const;

async function run(args: readonly string[]): Promise<void> {
  if (args[0] === 'import-wandb') {
    const { values, positionals } = parseOptions(args.slice(1), wandbOptions);
    return importWandb(positionals, values);
  }
  const { values, positionals } = parseOptions(args, options);
  const [action, ...files] = positionals;
  if (action !== 'check' && action !== 'add' && action !== 'build') {
    throw new UsageError(
      action === undefined ? 'report needs an action: check, add, build or import-wandb.' : `report has no action '${action}'.`,
    );
  }
  if (files.length === 0) throw new UsageError(`report ${action} needs a FILE.`);
  if (action === 'build') return build(files, values);
  await checkAll(files);
  if (action === 'check') return;
  if (values.reports === undefined) throw new UsageError('report add needs --reports DIR.');
  // Loaded only where it is asked for: Node's SQLite warns of itself in some versions.
  const { addReports } = await import('../addReports.js');
  for (const { file, id, title } of await addReports(files, values.reports, values.author))
    console.log(`${file}: added as ${id}: ${title}`);
}

interface BuildValues extends ImportSettings {
  data?: string[] | undefined;
  out?: string | undefined;
  points?: string | undefined;
  interactive: boolean;
  anonymous: boolean;
  word?: string[] | undefined;
  salt?: string | undefined;
}

async function build(
  files: readonly string[],
  { data, out, points, interactive, anonymous, word, salt, ...settings }: BuildValues,
): Promise<void> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError('report build needs one FILE.');
  if (data === undefined) throw new UsageError('report build needs --data DIR.');
  if (out === undefined) throw new UsageError('report build needs --out FILE.');
  if (!anonymous && (word ?? salt) !== undefined) throw new UsageError('--word and --salt need --anonymous.');
  if (anonymous && interactive) throw new UsageError('--anonymous and --interactive exclude each other: the data would have the names.');
  await checkAll(files);
  const { buildReport } = await import('../buildReport.js');
  const names = anonymous ? { words: word, salt } : undefined;
  const kept = parsePoints(points);
  const { title, bytes, problems } = await buildReport({
    file,
    data,
    out,
    points: kept,
    interactive,
    anonymous: names,
    settings,
  });
  for (const problem of problems) console.error(`${file}: not in the file: ${problem}`);
  const [size, ...advice] = reportSize(bytes, kept ?? 2000, interactive);
  console.log(`${out}: ${title}, ${size}`);
  for (const line of advice) console.log(line);
}

function parsePoints(text: string | undefined): number | 'all' | undefined {
  if (text === undefined || text === 'all') return text;
  const points = Number(text);
  if (!/^\d+$/.test(text) || points < 4 || points > 400_000)
    throw new UsageError(`--points must be 'all' or a number from 4 to 400000, not '${text}'.`);
  return points;
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
