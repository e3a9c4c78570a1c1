import type { Snippet } from '../../../scripts/docs/snippets.js';

/** A call of `runfolio` in a shell snippet. */
export interface RunfolioCommand {
  file: string;
  line: number;
  args: readonly string[];
}

const start = /^(?:\$ )?(?:npm run (?:-s )?runfolio -- |npx (?:-y )?runfolio |runfolio )(.*)$/;

/** The calls of `runfolio` in a shell snippet, comments and pipes left out. */
export function runfolioCommands({ file, line, text }: Snippet): RunfolioCommand[] {
  const lines = text.replaceAll(/\\\n\s*/g, ' ').split('\n');
  return lines.flatMap((command) => {
    const called = start.exec(command.trim())?.[1];
    return called === undefined ? [] : [{ file, line, args: wordsOf(called) }];
  });
}

/** Words as a shell takes them apart, up to a comment, a pipe or a file that is written. */
function wordsOf(command: string): string[] {
  const [words] = command.replaceAll('…', '').split(/\s(?=[#|>&<])/);
  return [...(words ?? '').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
}
