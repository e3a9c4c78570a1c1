/** The headers that name a version, for the next If-Match. */
export function etag({ version }: { version: number }): Record<string, string> {
  return { etag: `"${version}"` };
}
