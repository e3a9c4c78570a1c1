import type { Page } from 'playwright';

/** ms a page may take to start, and to answer. */
const patience = 180_000;

/** Calls one of the methods that a bench page offers; waits until it offers any. */
export async function callPage<T>(page: Page, method: string, options?: unknown): Promise<T> {
  await page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: patience });
  return page.evaluate(
    ([name, argument]) => {
      const call = window.bench?.[name];
      if (!call) throw new Error(`This page offers no ${name}.`);
      return call(argument as never) as Promise<T>;
    },
    [method, options] as const,
  );
}
