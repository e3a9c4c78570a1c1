/** What failed in a frame: `unauthorized`, `offline`, `unsupported-version`, `navigated`, or a code of the page in it. */
export class FrameError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
