/** Builds dist/elements and dist/workers unless they are there and up to date; gives the folder of both. */
export function ensureElements(): Promise<string>;
