import * as z from 'zod/mini';
import type { RunfolioTheme } from '../../../theme/index.js';
import type { HostLook } from '../hostLook.js';
import type { FieldValues } from './fieldValues.js';
import { oneOf, type Reader } from './reader.js';

/** A theme as it is drawn: it says its mode, which is not that of the page around any more. */
export type ReadTheme = RunfolioTheme & { mode: HostLook['theme'] };

const modes = ['auto', 'host', 'light', 'dark', 'system'] as const;
const densities = ['compact', 'regular', 'comfortable'] as const;

const tokens = z.optional(z.record(z.string(), z.string()));
const colors = z.array(z.string());
const themeSchema = z.strictObject({
  mode: z.optional(z.enum(modes)),
  tokens,
  light: tokens,
  dark: tokens,
  palette: z.optional(z.union([z.string(), colors, z.object({ light: colors, dark: colors })])),
  density: z.optional(z.enum(densities)),
  font: z.optional(z.string()),
});

const expected = 'auto, light, dark or system, or an object with mode, tokens, light, dark, palette, density or font';

/** A mode, or more than that; attributes write it as JSON. */
const theme: Reader<z.infer<typeof themeSchema>> = (given) => {
  const mode = modes.find((word) => word === given);
  if (mode) return { value: { mode } };
  const checked = z.safeParse(themeSchema, typeof given === 'string' && given.startsWith('{') ? parsedJson(given) : given);
  return checked.success ? { value: checked.data } : { expected };
};

/** Reads how an element looks, in a page that looks like this. */
export function readTheme(fields: FieldValues, look: HostLook): ReadTheme {
  const { mode = 'auto', ...given } = fields.read('theme', theme) ?? {};
  const density = fields.read('density', oneOf(...densities)) ?? given.density;
  return { ...(given as RunfolioTheme), density, mode: mode === 'auto' || mode === 'host' ? look.theme : mode };
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
