/** The code of the page that shows a report from a file, as the build writes it (`viewer.json`). */
export interface StaticViewer {
  /** Name of the chunk that starts the page. */
  entry: string;
  /** By name. Each imports others by `"./NAME"`. */
  chunks: Readonly<Record<string, ViewerChunk>>;
  css: string;
  /** The script that unpacks the file and starts the page. */
  start: string;
}

export interface ViewerChunk {
  code: string;
  /** Chunks that it cannot do without. */
  imports: readonly string[];
  /** Chunks that it asks for when it needs them. */
  dynamicImports: readonly string[];
  /** Path of the module that it was made for, from the root of the sources; absent for parts that several share. */
  module?: string | undefined;
}
