import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Wrong use of the command line: its message goes to the user with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A sub-command of `runfolio`. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  about: string;
  /** What `--help` prints. */
  help: string;
  /** Resolves when it is done, or, for a server, when it runs. */
  run(args: readonly string[]): Promise<void>;
}

/** Parses a command's options; unknown ones and missing values throw a UsageError. */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. To specify')[0]! : String(error));
  }
}
