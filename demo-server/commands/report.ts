import { readFile } from 'node:fs/promises';
import { checkReport } from '../checkReport.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';

const help = `Usage: runfolio report check FILE…

Says what is wrong with reports, for whoever writes them by hand and for CI: text (.runfolio.md) with line and column,
JSON with the place in the document. Looks at the document, at panels and run sets that blocks name and that are not
there, and at whether each {{value}} can be read. Prints a line per report that is right; what is wrong goes to standard
error, and the exit code is 1.`;

export const reportCommand: Command = { name: 'report', about: 'check reports that are kept as files', help, run };

async function run(args: readonly string[]): Promise<void> {
  const { positionals } = parseOptions(args, {});
  const [action, ...files] = positionals;
  if (action !== 'check')
    throw new UsageError(action === undefined ? 'report needs an action: check.' : `report has no action '${action}'.`);
  if (files.length === 0) throw new UsageError('report check needs a FILE.');
  let faulty = 0;
  for (const file of files) {
    const { faults, summary } = await checkReport(file, await readFile(file, 'utf8').catch(() => undefined));
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) faulty++;
    else console.log(`${file}: ${summary}`);
  }
  if (faulty > 0) throw new Error(`${faulty} of ${files.length} ${files.length === 1 ? 'report' : 'reports'} not right.`);
}
