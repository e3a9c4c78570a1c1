/** Ends this process when it is asked to (Ctrl-C, SIGTERM), after its work was brought to an end; asked twice, at once. */
export function endOnSignal(end: () => Promise<void>): void {
  const stop = (): void => {
    for (const signal of signals) process.off(signal, stop);
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`runfolio: ${error instanceof Error ? error.message : String(error)}`);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, stop);
}

const signals = ['SIGINT', 'SIGTERM'] as const;
