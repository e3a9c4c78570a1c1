import { UsageError, type Command } from './commandLine.js';
import { anonymizeCommand } from './commands/anonymize.js';
import { embedKeyCommand } from './commands/embedKey.js';
import { embedSnippetCommand } from './commands/embedSnippet.js';
import { importCommand } from './commands/import.js';
import { inspectCommand } from './commands/inspect.js';
import { queryCommand } from './commands/query.js';
import { reportCommand } from './commands/report.js';
import { serveCommand } from './commands/serve.js';
import { tokenCommand } from './commands/token.js';

const commands: readonly Command[] = [
  anonymizeCommand,
  embedKeyCommand,
  embedSnippetCommand,
  importCommand,
  inspectCommand,
  queryCommand,
  reportCommand,
  serveCommand,
  tokenCommand,
];

const help = `Usage: runfolio COMMAND …

${commands.map(({ name, about }) => `  ${name.padEnd(15)}${about}`).join('\n')}

'runfolio COMMAND --help' says more.`;

/** Runs the command line and gives its exit code: 0 done, 1 failed, 2 used wrongly. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((known) => known.name === name);
  const asksForHelp = args.some((argument) => argument === '--help' || argument === '-h');
  if (asksForHelp || name === undefined) {
    const target = name === undefined ? console.error : console.log;
    target(command?.help ?? help);
    return name === undefined ? 2 : 0;
  }
  try {
    if (!command) throw new UsageError(`There is no command '${name}'.`);
    await command.run(rest);
    return 0;
  } catch (error) {
    return report(error, command);
  }
}

function report(error: unknown, command: Command | undefined): number {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof UsageError)) {
    console.error(`runfolio: ${message}`);
    return 1;
  }
  console.error(`runfolio: ${message}\nSee: runfolio ${command ? `${command.name} ` : ''}--help`);
  return 2;
}
