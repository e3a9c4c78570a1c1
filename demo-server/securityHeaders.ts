/** Origins beside the server's own. Default: none. */
export interface OtherOrigins {
  /** Their pages may show this server's pages in frames. */
  frameAncestors?: readonly string[] | undefined;
  /** Whether the server's own pages may do so too. Default: yes. */
  ownFrames?: boolean | undefined;
  /** Images, videos and pages of theirs may be shown in reports, where a reader asks for them. */
  media?: readonly string[] | undefined;
}

/**
 * The only ways by which the page makes HTML or the address of a script of a text, each held by one file: starting the page's own workers (`startWorkers.ts`),
 * the logged pages that are shown in frames without rights (`trustedHtml.ts`), and what is pasted into the editor (ProseMirror, in a document that is never shown).
 */
const trustedTypes = ['runfolio-workers', 'runfolio-framed-page', 'ProseMirrorClipboard'];

/**
 * What every answer carries. The page may load and connect to its own origin only; WebAssembly may be compiled; workers may be
 * started from blobs, as the library does where it is embedded from another origin. No text becomes HTML, a script or the address of one but by the policies above.
 */
export const securityHeaders = ({ frameAncestors = [], ownFrames = true, media = [] }: OtherOrigins = {}): Readonly<
  Record<string, string>
> => ({
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...media].join(' '),
    ["media-src 'self' blob:", ...media].join(' '),
    ["frame-src 'self'", ...media].join(' '),
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ')}`,
    ['frame-ancestors', ...ancestors(frameAncestors, ownFrames)].join(' '),
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
});

function ancestors(origins: readonly string[], own: boolean): readonly string[] {
  const all = own ? ["'self'", ...origins] : origins;
  return all.length > 0 ? all : ["'none'"];
}
