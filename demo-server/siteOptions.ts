import { UsageError } from './commandLine.js';

/** Options of `serve` that say what is stored, who may use the server, and what is logged. */
export const siteOptions = {
  reports: { type: 'string' },
  'allow-origin': { type: 'string', multiple: true },
  'frame-ancestors': { type: 'string', multiple: true },
  'media-from': { type: 'string', multiple: true },
  log: { type: 'string' },
} as const;

/** How a server was asked to be. */
export interface Site {
  /** Of reports; none are stored where absent. */
  folder: string | undefined;
  allowOrigins: readonly string[];
  frameAncestors: readonly string[];
  mediaFrom: readonly string[];
  log: ((line: string) => void) | undefined;
}

/** Reads what `siteOptions` took. Throws a UsageError. */
export function parseSite(values: {
  reports?: string | undefined;
  'allow-origin'?: string[] | undefined;
  'frame-ancestors'?: string[] | undefined;
  'media-from'?: string[] | undefined;
  log?: string | undefined;
}): Site {
  if (values.log !== undefined && values.log !== 'json') throw new UsageError(`--log must be json, not '${values.log}'.`);
  if (values['allow-origin'] && values.reports === undefined) throw new UsageError('--allow-origin needs --reports DIR.');
  return {
    folder: values.reports,
    allowOrigins: (values['allow-origin'] ?? []).map((origin) => parseOrigin('--allow-origin', origin)),
    frameAncestors: (values['frame-ancestors'] ?? []).map((origin) => parseOrigin('--frame-ancestors', origin)),
    mediaFrom: (values['media-from'] ?? []).map((origin) => parseOrigin('--media-from', origin)),
    log: values.log === undefined ? undefined : (line) => console.log(line),
  };
}

/** An origin as browsers send it. */
function parseOrigin(option: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(text)) return url.origin;
  throw new UsageError(`${option} must be an origin such as https://wiki.example.org, not '${text}'.`);
}
