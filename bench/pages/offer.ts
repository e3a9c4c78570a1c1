/** What a page does when the runner asks. Arguments and results are plain JSON. */
export type BenchMethods = Readonly<Record<string, (options: never) => Promise<unknown>>>;

declare global {
  interface Window {
    bench?: BenchMethods;
  }
}

/** Makes a page's methods known to the runner. */
export function offer(methods: BenchMethods): void {
  window.bench = methods;
}
