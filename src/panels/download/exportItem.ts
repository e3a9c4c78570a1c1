/** A file to be saved. */
export interface ExportedFile {
  /** With its ending. */
  name: string;
  content: Blob;
}

/** One way in which something leaves the page. */
export interface ExportItem {
  /** Unique in the list. */
  id: string;
  title: string;
  /** A sentence: what one gets. */
  about: string;
  /** Makes the file, which is then saved; undefined where there is none (a dialog of its own, a thing of the server). What it throws is said in the list. */
  run: (options: { signal: AbortSignal }) => Promise<ExportedFile | undefined>;
}
