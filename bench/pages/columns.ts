/** `columns.json`: the steps once, and the values of each run. */
export interface JsonColumns {
  steps: number[];
  runs: { name: string; y: number[] }[];
}

/** Fetches the curves as JSON. */
export async function fetchColumns(url: string): Promise<JsonColumns> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as JsonColumns;
}

/** A colour per run. */
export function colorOf(run: number): string {
  return `hsl(${(run * 47) % 360} 65% 45%)`;
}
