/** What the file's starting script gives the page. */
declare const runfolioFile: {
  /** A part of the file, decompressed. */
  bytes: (name: string) => Promise<Uint8Array>;
  has: (name: string) => boolean;
};
