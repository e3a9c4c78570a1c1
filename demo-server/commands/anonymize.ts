import { resolve } from 'node:path';
import { anonymizeProject, createAnonymizer, projectNames } from '../../src/report/plain.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { diskExport } from '../exportFiles.js';
import { readExport } from '../readExport.js';
import { checkTarget, writeFolder } from '../writeFolder.js';

const help = `Usage: runfolio anonymize DIR --out DIR [options]

Writes an export again with pseudonyms (Run 01, Project A, Author 1) for the names of projects, runs, groups, sweeps, users and
hosts wherever they stand: in config, notes, tags, tables, captions, logs and artifacts too. Addresses, paths, e-mails and
IPs become others that lead nowhere. Numbers, times, and keys without a name in them stay. Images lose what is
written beside their pixels; what images, sounds and videos show is left as it is.
The same export gives the same pseudonyms.

  --out DIR     Folder to write. It must be empty, absent, or an export, which is replaced.
  --word TEXT   Something else to replace, as the name of a laboratory. May be repeated.
  --salt TEXT   Gives other pseudonyms, in an order that does not follow the names.`;

export const anonymizeCommand: Command = { name: 'anonymize', about: 'write an export again without names', help, run };

async function run(args: readonly string[]): Promise<void> {
  const options = {
    out: { type: 'string' },
    word: { type: 'string', multiple: true, default: [] as string[] },
    salt: { type: 'string' },
  } as const;
  const { values, positionals } = parseOptions(args, options);
  const [folder, ...others] = positionals;
  const { out, word, salt } = values;
  if (folder === undefined || others.length > 0) throw new UsageError('anonymize needs one DIR.');
  if (out === undefined) throw new UsageError('anonymize needs --out DIR.');
  if (resolve(out) === resolve(folder)) throw new UsageError('--out must be another folder than DIR.');
  await checkTarget(out);
  const project = await readExport(diskExport(folder));
  const anonymizer = createAnonymizer([projectNames(project), { words: word }], { salt });
  const { runs, project: written } = await writeFolder(anonymizeProject(project, anonymizer), out, () => {});
  console.log(`${written.name}: ${runs} ${runs === 1 ? 'run' : 'runs'} written to ${out}, without names`);
}
